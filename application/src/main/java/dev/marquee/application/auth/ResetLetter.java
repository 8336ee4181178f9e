package dev.marquee.application.auth;

import dev.marquee.application.mail.Mail;
import dev.marquee.domain.user.User;
import java.time.Duration;
import java.util.Optional;

/**
 * What is written to somebody who forgot a password.
 *
 * @param service what the service calls itself
 * @param lifetime how long a token is good, whole minutes
 * @param page where another password is typed in; {@value #TOKEN} in it stands for the token
 */
public record ResetLetter(String service, Duration lifetime, Optional<String> page) {

  public static final String TOKEN = "{token}";

  Mail to(User user, ResetToken token) {
    var text =
        """
        Hello %s,

        somebody asked to set another password for your account at %s.
        If that was not you, ignore this letter: your password stays as it is.

        %s

        %s

        This works once, within %d minutes. It ends all your sessions.
        """
            .formatted(
                user.username().value(),
                service,
                page.isPresent() ? "Set it here:" : "This is the code to set it with:",
                page.map(address -> address.replace(TOKEN, token.value())).orElse(token.value()),
                lifetime.toMinutes());
    return new Mail(user.email(), service + ": another password", text);
  }
}
