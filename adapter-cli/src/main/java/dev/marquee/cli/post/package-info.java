/** Posts at the shell. */
@NullMarked
package dev.marquee.cli.post;

import org.jspecify.annotations.NullMarked;
