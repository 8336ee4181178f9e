package dev.marquee.bootstrap.settings;

import dev.marquee.persistence.mail.SmtpServer;
import dev.marquee.persistence.mail.SmtpServer.Encryption;
import dev.marquee.persistence.mail.SmtpServer.Login;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where letters are delivered: {@code smtp://user:password@host:587} or {@code smtps://}. With a
 * login, STARTTLS is insisted on unless {@code ?starttls=} says {@code optional} or {@code off}.
 */
final class SmtpUrl {

  private static final int SUBMISSION = 587;
  private static final int SUBMISSIONS = 465;
  private static final int MAX_PORT = 65_535;

  private static final Pattern FORM =
      Pattern.compile(
          "(?<scheme>smtps?)://"
              + "(?:(?<user>[^:@/?]+):(?<password>[^@/?]+)@)?"
              + "(?<host>\\[[0-9A-Fa-f:.]+]|[^:@/?\\[\\]\\s]+)(?::(?<port>[0-9]{1,5}))?/?"
              + "(?:\\?starttls=(?<starttls>required|optional|off))?");

  private SmtpUrl() {}

  /**
   * Reads a URL.
   *
   * @throws IllegalArgumentException when it is none; the message does not repeat it
   */
  static SmtpServer parse(String url) {
    var form = FORM.matcher(url);
    if (!form.matches() || port(form) > MAX_PORT) {
      throw new IllegalArgumentException(
          "must look like smtp://user:password@host:587, with smtps:// for TLS from the start, and"
              + " ?starttls=required, optional or off behind smtp://");
    }
    var login =
        Optional.ofNullable(form.group("user"))
            .map(user -> new Login(decoded(user), decoded(form.group("password"))));
    return new SmtpServer(
        form.group("host").replaceAll("[\\[\\]]", ""),
        port(form),
        encryption(form, login.isPresent()),
        login);
  }

  private static Encryption encryption(Matcher form, boolean login) {
    if (encrypted(form)) {
      if (form.group("starttls") != null) {
        throw new IllegalArgumentException("needs no ?starttls= with smtps://");
      }
      return Encryption.TLS;
    }
    var usual = login ? "required" : "optional";
    return switch (Optional.ofNullable(form.group("starttls")).orElse(usual)) {
      case "required" -> Encryption.STARTTLS;
      case "optional" -> Encryption.STARTTLS_IF_OFFERED;
      default -> Encryption.NONE;
    };
  }

  private static int port(Matcher form) {
    return Optional.ofNullable(form.group("port"))
        .map(Integer::parseInt)
        .orElse(encrypted(form) ? SUBMISSIONS : SUBMISSION);
  }

  private static boolean encrypted(Matcher form) {
    return form.group("scheme").equals("smtps");
  }

  private static String decoded(@Nullable String text) {
    return URLDecoder.decode(String.valueOf(text).replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
