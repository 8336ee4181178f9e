package dev.marquee.persistence.password;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * One thread per core, as hashing keeps a core busy from beginning to end; but one core stays free
 * for all other requests, which would wait behind hashes else ({@code login-pressure}).
 */
@Factory
final class PasswordHashing {

  private static final int QUEUE = 64;
  private static final Duration WAIT = Duration.ofSeconds(2);

  @Singleton
  @Bean(preDestroy = "close")
  PooledPasswordHasher passwordHasher(Argon2Settings cost, MeterRegistry meters) {
    var threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    var hasher = new Argon2PasswordHasher(cost);
    return new PooledPasswordHasher(hasher, threads, QUEUE, WAIT, meters);
  }
}
