package dev.marquee.application.mail;

import dev.marquee.domain.user.EmailAddress;

/**
 * A letter in plain text.
 *
 * @param subject one line
 * @param text lines of any length, parted by {@code \n}
 */
public record Mail(EmailAddress to, String subject, String text) {

  /** Shows neither text nor subject: they may hold a secret. */
  @Override
  public String toString() {
    return "Mail[to=" + to.value() + "]";
  }
}
