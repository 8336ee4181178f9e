/**
 * What every aggregate needs: text that can be stored, a change that may keep what is there, pages
 * of a list.
 */
package dev.marquee.domain.shared;
