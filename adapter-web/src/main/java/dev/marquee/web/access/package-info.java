/** Who calls, and which calls are for whom. */
@NullMarked
package dev.marquee.web.access;

import org.jspecify.annotations.NullMarked;
