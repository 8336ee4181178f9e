/** What is remembered, and as of when: how a cache finds out that it has to look again. */
package dev.marquee.application.change;
