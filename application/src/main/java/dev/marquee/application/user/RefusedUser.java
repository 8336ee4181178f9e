package dev.marquee.application.user;

import dev.marquee.domain.error.Violation;

/**
 * Why an account was not taken over. One that breaks several rules has several.
 *
 * @param line as in {@link RawUser}
 */
public record RefusedUser(long line, Violation fault) {}
