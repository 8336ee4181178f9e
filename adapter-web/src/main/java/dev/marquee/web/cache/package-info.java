/** Answers that are kept, and given again before anything is asked. */
@NullMarked
package dev.marquee.web.cache;

import org.jspecify.annotations.NullMarked;
