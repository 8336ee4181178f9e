/** Posts over HTTP: the short form, in which only what is published exists. */
@NullMarked
package dev.marquee.web.post;

import org.jspecify.annotations.NullMarked;
