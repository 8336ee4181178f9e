/** How values look in answers. */
@NullMarked
package dev.marquee.web.output;

import org.jspecify.annotations.NullMarked;
