package dev.marquee.application.testing;

import dev.marquee.application.mail.Mail;
import dev.marquee.application.mail.Mailer;
import java.util.List;

final class FakeMailerTest implements MailerContract {

  private final FakeMailer mailer = new FakeMailer();

  @Override
  public Mailer mailer() {
    return mailer;
  }

  @Override
  public List<Mail> arrived() {
    return mailer.sent();
  }

  @Override
  public void takeAway() {
    mailer.set(false);
  }
}
