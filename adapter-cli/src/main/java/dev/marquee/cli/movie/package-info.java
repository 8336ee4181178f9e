/** The movie catalogue at the shell. */
@NullMarked
package dev.marquee.cli.movie;

import org.jspecify.annotations.NullMarked;
