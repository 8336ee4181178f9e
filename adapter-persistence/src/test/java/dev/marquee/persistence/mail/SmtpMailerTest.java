package dev.marquee.persistence.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.marquee.application.mail.Mail;
import dev.marquee.application.mail.Mailer;
import dev.marquee.application.shared.Unavailable;
import dev.marquee.application.testing.MailerContract;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.persistence.mail.SmtpServer.Encryption;
import dev.marquee.persistence.mail.SmtpServer.Login;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SmtpMailerTest implements MailerContract {

  private static final long PATIENCE_MILLIS = 60_000;
  private static final EmailAddress SENDER = new EmailAddress("no-reply@marquee.example");
  private static final Mail LETTER = new Mail(MARY, "hello", "there\n");

  private int port;

  private final GreenMail server = new GreenMail(address());

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Override
  public Mailer mailer() {
    return mailer(Encryption.STARTTLS_IF_OFFERED, Optional.empty());
  }

  @Override
  public List<Mail> arrived() {
    return Arrays.stream(server.getReceivedMessages()).map(SmtpMailerTest::read).toList();
  }

  @Override
  public void takeAway() {
    port = server.getSmtp().getPort();
    server.stop();
  }

  @Test
  void saysWhoWroteItAndThatNobodyNeedsToAnswer() throws MessagingException {
    mailer().send(LETTER);

    var message = server.getReceivedMessages()[0];
    var sender = (InternetAddress) message.getFrom()[0];
    assertThat(sender.getAddress()).isEqualTo(SENDER.value());
    assertThat(sender.getPersonal()).isEqualTo("Märquee");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getSentDate()).isNotNull();
  }

  @Test
  void aSubjectAddsNoHeader() throws MessagingException {
    mailer().send(new Mail(MARY, "a\r\nBcc: eve@example.org", "b\n"));

    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
  }

  @Test
  void signsInWhereThatIsAskedFor() {
    server.setUser("postman", "s3cret");
    server.getManagers().getUserManager().setAuthRequired(true);

    mailer(Encryption.NONE, Optional.of(new Login("postman", "s3cret"))).send(LETTER);
    assertThat(arrived()).containsExactly(LETTER);

    assertThatThrownBy(() ->
            mailer(Encryption.NONE, Optional.of(new Login("postman", "wrong word"))).send(LETTER))
        .isInstanceOf(Unavailable.class)
        .hasStackTraceContaining("Authentication")
        .satisfies(
            failure -> assertThat(failure.getCause().toString()).doesNotContain("wrong word"));
  }

  @Test
  void sendsNothingUnprotectedWhereThatIsWanted() {
    assertThatThrownBy(() -> mailer(Encryption.STARTTLS, Optional.empty()).send(LETTER))
        .isInstanceOf(Unavailable.class);
    assertThat(arrived()).isEmpty();
  }

  @Test
  void showsNoPassword() {
    assertThat(
            new SmtpServer("mail", 587, Encryption.STARTTLS, Optional.of(new Login("me", "s3cret")))
                .toString())
        .doesNotContain("s3cret");
  }

  private Mailer mailer(Encryption encryption, Optional<Login> login) {
    var where = port == 0 ? server.getSmtp().getPort() : port;
    var smtp = new SmtpServer("127.0.0.1", where, encryption, login);
    return new SmtpMailer(smtp, SENDER, "Märquee", Clock.systemUTC());
  }

  private static Mail read(MimeMessage message) {
    try {
      var to = message.getRecipients(RecipientType.TO)[0].toString();
      // the post office leaves the end of the last line out, or adds another
      var text = String.valueOf(message.getContent()).replace("\r\n", "\n").stripTrailing();
      return new Mail(new EmailAddress(to), message.getSubject(), text + "\n");
    } catch (MessagingException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static ServerSetup address() {
    var address = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    address.setServerStartupTimeout(PATIENCE_MILLIS);
    return address;
  }
}
