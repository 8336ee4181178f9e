package dev.marquee.web.auth;

import dev.marquee.web.input.Form;
import dev.marquee.web.input.InvalidRequest;
import dev.marquee.web.input.Param;

/** What a client shows to get tokens. The type may be left out, and is then a password. */
sealed interface Grant {

  /** The resource owner password credentials grant (RFC 6749, 4.3.2). */
  record Password(String username, String password) implements Grant {}

  /** The refresh grant (RFC 6749, 6). */
  record Refresh(String token) implements Grant {}

  /**
   * The grant of a token request.
   *
   * @throws InvalidRequest {@code unsupported_grant_type}, or what is wrong with the parameters of
   *     its type
   */
  static Grant of(Form form) {
    var type = form.read(in -> in.optional("grant_type", Param::text)).orElse("password");
    return switch (type) {
      case "password" -> password(form);
      case "refresh_token" ->
          new Refresh(form.read(in -> in.required("refresh_token", Param::text)));
      default -> throw InvalidRequest.unsupportedGrantType();
    };
  }

  private static Grant password(Form form) {
    return form.read(in -> {
      var username = in.required("username", Param::text);
      var password = in.required("password", Param::text);
      return () -> new Password(username.get(), password.get());
    });
  }
}
