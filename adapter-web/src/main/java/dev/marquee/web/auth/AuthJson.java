package dev.marquee.web.auth;

import dev.marquee.application.auth.Password;
import dev.marquee.application.auth.PasswordPolicy;
import dev.marquee.application.auth.SignedIn;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.Username;
import dev.marquee.web.input.Fields;
import dev.marquee.web.input.Json;
import dev.marquee.web.input.JsonBody;
import dev.marquee.web.input.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.function.Supplier;

/** What is sent and answered on the routes of signing in. */
final class AuthJson {

  private AuthJson() {}

  /** What somebody registers with. */
  record Registration(Username username, EmailAddress email, Password password) {

    static Registration of(JsonBody body, PasswordPolicy policy) {
      return body.read(in -> read(in, policy));
    }

    private static Supplier<Registration> read(Fields<JsonValue> in, PasswordPolicy policy) {
      var username = in.required("username", Json::text, Username::new);
      var email = in.required("email", Json::text, EmailAddress::new);
      var password = in.required("password", Json::text, policy::chosen);
      return () -> new Registration(username.get(), email.get(), password.get());
    }
  }

  @Serdeable
  record Registered(long id, String username, String email) {

    static Registered of(User user) {
      return new Registered(user.id().value(), user.username().value(), user.email().value());
    }
  }

  /** RFC 6749, 5.1. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  record Token(
      String accessToken, String tokenType, long expiresIn, String refreshToken, String scope) {

    static Token of(SignedIn pair) {
      var access = pair.accessToken();
      return new Token(
          access.value(),
          "bearer",
          access.lifetime().toSeconds(),
          pair.refreshToken().value(),
          access.scope());
    }
  }
}
