package dev.marquee.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.persistence.mail.SmtpServer;
import dev.marquee.persistence.mail.SmtpServer.Encryption;
import dev.marquee.persistence.mail.SmtpServer.Login;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SmtpUrlTest {

  @ParameterizedTest
  @CsvSource({
    "smtp://mail.example, mail.example, 587, STARTTLS_IF_OFFERED",
    "smtp://mail.example:25/, mail.example, 25, STARTTLS_IF_OFFERED",
    "smtp://mail?starttls=required, mail, 587, STARTTLS",
    "smtp://[::1]:2525?starttls=off, ::1, 2525, NONE",
    "smtps://mail.example, mail.example, 465, TLS"
  })
  void readsWhereItIs(String url, String host, int port, Encryption encryption) {
    assertThat(SmtpUrl.parse(url))
        .isEqualTo(new SmtpServer(host, port, encryption, Optional.empty()));
  }

  @Test
  void decodesTheLoginAndInsistsOnEncryptionWithOne() {
    assertThat(SmtpUrl.parse("smtp://me%40example.org:p%2F+%3A@mail"))
        .isEqualTo(
            new SmtpServer(
                "mail",
                587,
                Encryption.STARTTLS,
                Optional.of(new Login("me@example.org", "p/+:"))));
    assertThat(SmtpUrl.parse("smtp://me:secret@mail?starttls=optional").encryption())
        .isEqualTo(Encryption.STARTTLS_IF_OFFERED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mail.example",
        "http://mail",
        "smtp://",
        "smtp://mail:0x19",
        "smtp://mail:99999",
        "smtp://secret@mail",
        "smtp://me:secret@mail/path",
        "smtp://me:secret@mail?tls=yes",
        "smtps://me:secret@mail?starttls=off"
      })
  void refusesWhatIsNoneWithoutRepeatingIt(String url) {
    assertThatThrownBy(() -> SmtpUrl.parse(url))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("secret");
  }
}
