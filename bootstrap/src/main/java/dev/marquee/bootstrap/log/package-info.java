/** How log lines look. */
@NullMarked
package dev.marquee.bootstrap.log;

import org.jspecify.annotations.NullMarked;
