/** Work that is done later, or again and again, on whichever node has time for it. */
package dev.marquee.application.job;
