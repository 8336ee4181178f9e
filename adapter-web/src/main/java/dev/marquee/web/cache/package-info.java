/**
 * Answers given on the connection: those that are kept, and those that are read for many at once.
 */
@NullMarked
package dev.marquee.web.cache;

import org.jspecify.annotations.NullMarked;
