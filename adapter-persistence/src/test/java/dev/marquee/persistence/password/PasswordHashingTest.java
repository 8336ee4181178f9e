package dev.marquee.persistence.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.auth.Password;
import dev.marquee.application.auth.PasswordHasher;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PasswordHashingTest {

  @Test
  void costsWhatIsRecommended() {
    assertThat(hashWith(Map.of())).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void costsWhatTheConfigurationSays() {
    var settings =
        Map.<String, Object>of(
            "marquee.argon2.memory-kib", 128,
            "marquee.argon2.iterations", 3,
            "marquee.argon2.parallelism", 2);

    assertThat(hashWith(settings)).startsWith("$argon2id$v=19$m=128,t=3,p=2$");
  }

  private static ApplicationContext context(Map<String, Object> settings) {
    return ApplicationContext.builder()
        .properties(settings)
        .singletons(new SimpleMeterRegistry())
        .start();
  }

  private static String hashWith(Map<String, Object> settings) {
    try (var context = context(settings)) {
      return context.getBean(PasswordHasher.class).hash(new Password("correct horse")).value();
    }
  }
}
