/**
 * What happens to a request before Micronaut sees it, and to an answer after: limits, deadlines,
 * the {@code /v1} prefix, request ids, headers that every answer carries.
 */
@NullMarked
package dev.marquee.web.server;

import org.jspecify.annotations.NullMarked;
