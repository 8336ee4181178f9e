/** What callers are told about limits, and the limit that holds for all requests. */
@NullMarked
package dev.marquee.web.limit;

import org.jspecify.annotations.NullMarked;
