/** What {@code serve --demo} adds: a catalogue, two accounts, and lines to paste. */
@NullMarked
package dev.marquee.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
