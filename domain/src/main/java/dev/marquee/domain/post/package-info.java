/**
 * Posts: what members write, from draft over scheduled to published, and who may see and change it.
 */
package dev.marquee.domain.post;
