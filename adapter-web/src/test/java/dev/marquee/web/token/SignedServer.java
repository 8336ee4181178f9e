package dev.marquee.web.token;

import dev.marquee.application.auth.AuthService;
import dev.marquee.application.auth.SigningAlgorithm;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.web.server.IdSource;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** A server over fakes, but for the access tokens, which are those of one algorithm. */
@Factory
@Requires(property = SignedServer.ALGORITHM)
final class SignedServer {

  static final String ALGORITHM = "test.algorithm";
  static final String SECRET = "k".repeat(64);

  static EmbeddedServer start(SigningAlgorithm algorithm) {
    return ApplicationContext.run(
        EmbeddedServer.class, Map.of(ALGORITHM, algorithm, "micronaut.server.port", -1), "test");
  }

  @Singleton
  @Replaces(TokenKeys.class)
  TokenKeys keys(@Property(name = ALGORITHM) SigningAlgorithm algorithm) {
    return new TokenKeys(List.of(TestKeys.of(algorithm)));
  }

  @Singleton
  @Replaces(AuthService.class)
  AuthService authService(
      TestApplication app, TokenSettings settings, TokenKeys keys, IdSource ids) {
    return app.authServiceWith(new JwtTokenIssuer(settings, keys, ids));
  }
}
