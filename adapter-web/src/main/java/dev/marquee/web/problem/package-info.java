/**
 * How a refusal looks from outside: {@code application/problem+json} (RFC 9457), written in one
 * place.
 */
@NullMarked
package dev.marquee.web.problem;

import org.jspecify.annotations.NullMarked;
