/** The audit trail at the shell. */
@NullMarked
package dev.marquee.cli.audit;

import org.jspecify.annotations.NullMarked;
