/** Lists in parts, the same way on every route. */
@NullMarked
package dev.marquee.web.page;

import org.jspecify.annotations.NullMarked;
