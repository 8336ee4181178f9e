package dev.marquee.bootstrap;

import dev.marquee.application.auth.ResetLetter;
import dev.marquee.application.mail.Mailer;
import dev.marquee.bootstrap.settings.Settings;
import dev.marquee.persistence.mail.LogMailer;
import dev.marquee.persistence.mail.SmtpMailer;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Wires what is written to people. */
@Factory
final class Mailing {

  @Singleton
  Mailer mailer(Settings settings, Clock clock) {
    var mail = settings.mail();
    return mail.server()
        .<Mailer>map(server ->
            new SmtpMailer(server, mail.sender().orElseThrow(), settings.appName(), clock))
        .orElseGet(LogMailer::new);
  }

  @Singleton
  ResetLetter resetLetter(Settings settings) {
    var mail = settings.mail();
    return new ResetLetter(settings.appName(), mail.resetLifetime(), mail.resetPage());
  }
}
