package dev.marquee.application.idempotency;

import java.util.Optional;

/**
 * What a request was answered with.
 *
 * @param status of HTTP, 200 to 299: only what was done is kept
 * @param location where the thing that was made is to be found
 * @param entityTag of the thing, as it was then
 */
public record KeptAnswer(
    int status, Optional<String> location, Optional<String> entityTag, String body) {}
