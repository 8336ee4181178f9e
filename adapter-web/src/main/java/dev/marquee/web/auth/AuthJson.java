package dev.marquee.web.auth;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.marquee.application.auth.AccessToken;
import dev.marquee.application.auth.Password;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.Username;
import dev.marquee.web.input.Fields;
import dev.marquee.web.input.Form;
import dev.marquee.web.input.InvalidRequest;
import dev.marquee.web.input.Json;
import dev.marquee.web.input.JsonBody;
import dev.marquee.web.input.JsonValue;
import dev.marquee.web.input.Param;
import io.micronaut.serde.annotation.Serdeable;
import java.util.function.Supplier;

/** What is sent and answered on the routes of signing in. */
final class AuthJson {

  private AuthJson() {}

  /** What somebody registers with. */
  record Registration(Username username, EmailAddress email, Password password) {

    static Registration of(JsonBody body) {
      return body.read(Registration::read);
    }

    private static Supplier<Registration> read(Fields<JsonValue> in) {
      var username = in.required("username", Json::text, Username::new);
      var email = in.required("email", Json::text, EmailAddress::new);
      var password = in.required("password", Json::text, Password::new);
      return () -> new Registration(username.get(), email.get(), password.get());
    }
  }

  /**
   * The resource owner password credentials grant (RFC 6749, 4.3.2); the grant type may be left
   * out.
   */
  record PasswordGrant(String username, String password) {

    static PasswordGrant of(Form form) {
      return form.read(PasswordGrant::read);
    }

    private static Supplier<PasswordGrant> read(Fields<String> in) {
      in.optional("grant_type", Param::text, PasswordGrant::offered);
      var username = in.required("username", Param::text);
      var password = in.required("password", Param::text);
      return () -> new PasswordGrant(username.get(), password.get());
    }

    private static String offered(String grantType) {
      if (!grantType.equals("password")) {
        throw InvalidRequest.unsupportedGrantType();
      }
      return grantType;
    }
  }

  @Serdeable
  record Registered(long id, String username, String email) {

    static Registered of(User user) {
      return new Registered(user.id().value(), user.username().value(), user.email().value());
    }
  }

  /** RFC 6749, 5.1. */
  @Serdeable
  record Token(
      @JsonProperty("access_token") String accessToken,
      @JsonProperty("token_type") String tokenType,
      @JsonProperty("expires_in") long expiresIn,
      String scope) {

    static Token of(AccessToken token) {
      return new Token(token.value(), "bearer", token.lifetime().toSeconds(), token.scope());
    }
  }
}
