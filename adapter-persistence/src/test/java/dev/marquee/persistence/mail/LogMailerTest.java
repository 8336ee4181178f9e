package dev.marquee.persistence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.mail.Mail;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.persistence.testing.CapturedLog;
import org.junit.jupiter.api.Test;

final class LogMailerTest {

  @Test
  void whoDevelopsReadsTheLetterInTheLog() {
    try (var log = new CapturedLog(LogMailer.class)) {
      new LogMailer()
          .send(
              new Mail(
                  new EmailAddress("mary@example.org"),
                  "Marquee: another password",
                  "It is {}.\n"));

      assertThat(log.lines())
          .containsExactly(
              "SMTP_URL is not set; to mary@example.org: Marquee: another password: It is {}.\n");
    }
  }
}
