/** The API described: an OpenAPI document written by hand, and two pages that show it. */
@NullMarked
package dev.marquee.web.docs;

import org.jspecify.annotations.NullMarked;
