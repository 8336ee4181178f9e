/** The shape of the database at the shell. */
@NullMarked
package dev.marquee.cli.db;

import org.jspecify.annotations.NullMarked;
