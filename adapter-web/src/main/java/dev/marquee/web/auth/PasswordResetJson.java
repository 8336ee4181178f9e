package dev.marquee.web.auth;

import dev.marquee.application.auth.Password;
import dev.marquee.application.auth.PasswordPolicy;
import dev.marquee.application.auth.ResetToken;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.web.input.Fields;
import dev.marquee.web.input.Json;
import dev.marquee.web.input.JsonBody;
import dev.marquee.web.input.JsonValue;
import java.util.function.Supplier;

/** What is sent by who forgot a password. */
final class PasswordResetJson {

  private PasswordResetJson() {}

  static EmailAddress address(JsonBody body) {
    return body.read(in -> in.required("email", Json::text, EmailAddress::new));
  }

  record Confirmation(ResetToken token, Password password) {

    static Confirmation of(JsonBody body, PasswordPolicy policy) {
      return body.read(in -> read(in, policy));
    }

    private static Supplier<Confirmation> read(Fields<JsonValue> in, PasswordPolicy policy) {
      var token = in.required("token", Json::text, ResetToken::new);
      var password = in.required("new_password", Json::text, policy::chosen);
      return () -> new Confirmation(token.get(), password.get());
    }
  }
}
