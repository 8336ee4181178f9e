/** Puts the house together: settings, wiring, the program's entry, and what commands are run on. */
@NullMarked
package dev.marquee.bootstrap;

import org.jspecify.annotations.NullMarked;
