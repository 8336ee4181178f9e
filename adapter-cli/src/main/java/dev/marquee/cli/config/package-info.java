/** Settings at the shell. */
@NullMarked
package dev.marquee.cli.config;

import org.jspecify.annotations.NullMarked;
