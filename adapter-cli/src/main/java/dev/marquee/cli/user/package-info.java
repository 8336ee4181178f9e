/** Accounts at the shell. */
@NullMarked
package dev.marquee.cli.user;

import org.jspecify.annotations.NullMarked;
