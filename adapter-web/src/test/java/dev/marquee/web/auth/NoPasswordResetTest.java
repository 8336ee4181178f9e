package dev.marquee.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.web.testing.Browser;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that sends no mail. */
@MicronautTest
@Property(name = "marquee.web.password-reset", value = "false")
class NoPasswordResetTest {

  @Inject Browser browser;

  @ParameterizedTest
  @ValueSource(strings = {"/auth/password-reset", "/auth/password-reset/confirm"})
  void theRoutesAreNotThere(String path) {
    var answer = browser.json("POST", path, "{\"email\": \"mary@example.org\"}");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.at("/code")).isEqualTo("not_found");
  }
}
