package dev.marquee.application.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.mail.Mail;
import dev.marquee.application.mail.Mailer;
import dev.marquee.application.shared.Unavailable;
import dev.marquee.domain.user.EmailAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Mailer} promises. Each test starts without letters. */
public interface MailerContract {

  EmailAddress MARY = new EmailAddress("mary@example.org");

  Mailer mailer();

  /** What arrived. */
  List<Mail> arrived();

  /** Sees to it that no letter is taken over any more. */
  void takeAway();

  @Test
  default void aLetterArrivesAsItWasWritten() {
    var letter = new Mail(MARY, "Grüße, 世界 🎬", "Zeile eins\n\n.\nline — three\n");
    mailer().send(letter);

    assertThat(arrived()).containsExactly(letter);
  }

  @Test
  default void itSaysSoWhenALetterIsNotTaken() {
    takeAway();

    assertThatThrownBy(() -> mailer().send(new Mail(MARY, "a", "b\n")))
        .isInstanceOf(Unavailable.class)
        .hasMessage("mail_unavailable");
    assertThat(arrived()).isEmpty();
  }
}
