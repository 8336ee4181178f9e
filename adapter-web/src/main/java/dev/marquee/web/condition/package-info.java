/** Requests that depend on what is there: entity tags, and what compares them (RFC 9110, 13). */
@NullMarked
package dev.marquee.web.condition;

import org.jspecify.annotations.NullMarked;
