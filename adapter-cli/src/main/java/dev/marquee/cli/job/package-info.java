/** Jobs at the shell. */
@NullMarked
package dev.marquee.cli.job;

import org.jspecify.annotations.NullMarked;
