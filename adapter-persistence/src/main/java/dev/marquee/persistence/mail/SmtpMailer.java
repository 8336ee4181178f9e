package dev.marquee.persistence.mail;

import dev.marquee.application.mail.Mail;
import dev.marquee.application.mail.Mailer;
import dev.marquee.application.shared.Unavailable;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.persistence.mail.SmtpServer.Encryption;
import dev.marquee.persistence.mail.SmtpServer.Login;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;

/** Hands letters to an SMTP server (RFC 5321), one connection for each: there are few. */
public final class SmtpMailer implements Mailer {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final Duration SILENCE = Duration.ofSeconds(10);
  private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

  private final SmtpServer server;
  private final Session session;
  private final InternetAddress sender;
  private final Clock clock;

  /**
   * Over a server.
   *
   * @param from who the letters are from
   * @param name what the sender is called
   */
  public SmtpMailer(SmtpServer server, EmailAddress from, String name, Clock clock) {
    this.server = server;
    this.session = Session.getInstance(properties(server, from));
    this.sender = address(from, name);
    this.clock = clock;
  }

  @Override
  public void send(Mail mail) {
    try (var transport = session.getTransport()) {
      var message = message(mail);
      transport.connect(
          server.host(),
          server.port(),
          server.login().map(Login::user).orElse(null),
          server.login().map(Login::password).orElse(null));
      transport.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException failed) {
      throw new Unavailable("mail_unavailable", RETRY_AFTER, failed);
    }
  }

  private MimeMessage message(Mail mail) throws MessagingException {
    var message = new MimeMessage(session);
    message.setFrom(sender);
    message.setRecipient(RecipientType.TO, new InternetAddress(mail.to().value(), false));
    message.setSubject(mail.subject(), UTF_8);
    message.setText(mail.text(), UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    // RFC 3834: so that nobody's machine writes back
    message.setHeader("Auto-Submitted", "auto-generated");
    message.saveChanges();
    return message;
  }

  private static Properties properties(SmtpServer server, EmailAddress from) {
    var scheme = server.encryption() == Encryption.TLS ? "smtps" : "smtp";
    var prefix = "mail." + scheme + ".";
    var silence = String.valueOf(SILENCE.toMillis());
    var properties = new Properties();
    properties.setProperty("mail.transport.protocol", scheme);
    properties.setProperty("mail.from", from.value());
    properties.setProperty(prefix + "connectiontimeout", silence);
    properties.setProperty(prefix + "timeout", silence);
    properties.setProperty(prefix + "writetimeout", silence);
    properties.setProperty(prefix + "auth", String.valueOf(server.login().isPresent()));
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    var offered = server.encryption() == Encryption.STARTTLS_IF_OFFERED;
    var required = server.encryption() == Encryption.STARTTLS;
    properties.setProperty(prefix + "starttls.enable", String.valueOf(offered || required));
    properties.setProperty(prefix + "starttls.required", String.valueOf(required));
    return properties;
  }

  private static InternetAddress address(EmailAddress from, String name) {
    try {
      return new InternetAddress(from.value(), name, UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every JDK has UTF-8", e);
    }
  }
}
