package dev.marquee.persistence.password;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * What a new hash costs; those that are there keep what they were made with. The defaults are the
 * first choice of OWASP's Password Storage Cheat Sheet for one thread.
 */
@ConfigurationProperties("marquee.argon2")
record Argon2Settings(
    @Bindable(defaultValue = "19456") int memoryKib,
    @Bindable(defaultValue = "2") int iterations,
    @Bindable(defaultValue = "1") int parallelism) {}
