package dev.marquee.application.mail;

import dev.marquee.application.shared.Unavailable;

/** Hands letters to whoever delivers them. It proves itself by {@code MailerContract}. */
public interface Mailer {

  /**
   * Sends a letter; when this returns, it was taken over. It may take many seconds.
   *
   * @throws Unavailable {@code mail_unavailable} when it was not, or nobody knows
   */
  void send(Mail mail);
}
