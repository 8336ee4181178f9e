/** Jobs over HTTP. */
@NullMarked
package dev.marquee.web.job;

import org.jspecify.annotations.NullMarked;
