package dev.marquee.persistence.mail;

import dev.marquee.application.mail.Mail;
import dev.marquee.application.mail.Mailer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows letters to whoever develops, in the log. They hold secrets: never where others log in. */
public final class LogMailer implements Mailer {

  private static final Logger LOG = LoggerFactory.getLogger(LogMailer.class);

  @Override
  public void send(Mail mail) {
    LOG.info("SMTP_URL is not set; to {}: {}: {}", mail.to().value(), mail.subject(), mail.text());
  }
}
