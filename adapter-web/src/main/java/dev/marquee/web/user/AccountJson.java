package dev.marquee.web.user;

import dev.marquee.application.auth.Password;
import dev.marquee.application.auth.PasswordPolicy;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.domain.user.Role;
import dev.marquee.domain.user.UserChanges;
import dev.marquee.domain.user.Username;
import dev.marquee.web.input.Fields;
import dev.marquee.web.input.Json;
import dev.marquee.web.input.JsonBody;
import dev.marquee.web.input.JsonValue;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is sent to change an account. */
final class AccountJson {

  private AccountJson() {}

  /** What its owner may change. */
  static UserChanges edit(JsonBody body) {
    return body.read(AccountJson::readOwn);
  }

  /** What admins may change. */
  static UserChanges administer(JsonBody body) {
    return body.read(AccountJson::readAll);
  }

  private static Supplier<UserChanges> readAll(Fields<JsonValue> in) {
    var own = readOwn(in);
    var role = in.change("role", Json::text, Role::of);
    var active = in.change("active", Json::bool, Function.identity());
    return () -> {
      var changes = own.get();
      return new UserChanges(changes.username(), changes.email(), role.get(), active.get());
    };
  }

  private static Supplier<UserChanges> readOwn(Fields<JsonValue> in) {
    var username = in.change("username", Json::text, Username::new);
    var email = in.change("email", Json::text, EmailAddress::new);
    return () -> UserChanges.of(username.get(), email.get());
  }

  /** The password so far, as it was typed, and the one to come. */
  record NewPassword(String current, Password password) {

    static NewPassword of(JsonBody body, PasswordPolicy policy) {
      return body.read(in -> read(in, policy));
    }

    private static Supplier<NewPassword> read(Fields<JsonValue> in, PasswordPolicy policy) {
      var current = in.required("current_password", Json::text);
      var password = in.required("new_password", Json::text, policy::chosen);
      return () -> new NewPassword(current.get(), password.get());
    }

    @Override
    public String toString() {
      return "***";
    }
  }
}
