/** The movie catalogue over HTTP. */
@NullMarked
package dev.marquee.web.movie;

import org.jspecify.annotations.NullMarked;
