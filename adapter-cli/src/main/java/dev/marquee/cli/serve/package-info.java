/** The server at the shell. */
@NullMarked
package dev.marquee.cli.serve;

import org.jspecify.annotations.NullMarked;
