package dev.marquee.application.testing;

import dev.marquee.application.mail.Mail;
import dev.marquee.application.mail.Mailer;
import dev.marquee.application.shared.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps letters to look at. */
public final class FakeMailer implements Mailer {

  private final List<Mail> sent = new CopyOnWriteArrayList<>();
  private volatile boolean away;

  @Override
  public void send(Mail mail) {
    if (away) {
      throw new Unavailable("mail_unavailable", Duration.ofMinutes(1));
    }
    sent.add(mail);
  }

  public List<Mail> sent() {
    return List.copyOf(sent);
  }

  /** Whether it takes letters. */
  public void set(boolean there) {
    away = !there;
  }
}
