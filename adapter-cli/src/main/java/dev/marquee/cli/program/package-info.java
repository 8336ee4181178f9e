/** Commands about the program itself. */
@NullMarked
package dev.marquee.cli.program;

import org.jspecify.annotations.NullMarked;
