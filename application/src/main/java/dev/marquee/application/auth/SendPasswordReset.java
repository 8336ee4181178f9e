package dev.marquee.application.auth;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.Audit;
import dev.marquee.application.audit.Subject;
import dev.marquee.application.auth.CredentialRepository.Credential;
import dev.marquee.application.job.Job;
import dev.marquee.application.job.JobHandler;
import dev.marquee.application.job.JobKind;
import dev.marquee.application.job.NewJob;
import dev.marquee.application.job.Progress;
import dev.marquee.application.mail.Mailer;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.domain.user.User;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Mails a token to an address, if that is an account's which somebody may sign in to. The token is
 * made here, so that it is nowhere but in the letter, and is good before the letter leaves. Where a
 * letter is sent twice since a worker was lost, the last one counts.
 */
public final class SendPasswordReset implements JobHandler {

  private static final JobKind KIND = new JobKind("password.reset");
  private static final Actor MAIL = new Actor.Operator("mail");

  private final CredentialRepository credentials;
  private final PasswordResetRepository resets;
  private final Supplier<ResetToken> tokens;
  private final ResetLetter letter;
  private final Mailer mailer;
  private final Audit audit;
  private final Clock clock;

  /**
   * Of tokens drawn by chance.
   *
   * @param tokens each of 256 bits
   */
  public SendPasswordReset(
      CredentialRepository credentials,
      PasswordResetRepository resets,
      Supplier<ResetToken> tokens,
      ResetLetter letter,
      Mailer mailer,
      Audit audit,
      Clock clock) {
    this.credentials = credentials;
    this.resets = resets;
    this.tokens = tokens;
    this.letter = letter;
    this.mailer = mailer;
    this.audit = audit;
    this.clock = clock;
  }

  static NewJob job(EmailAddress address, Instant now) {
    return new NewJob(KIND, address.value(), now);
  }

  @Override
  public JobKind kind() {
    return KIND;
  }

  @Override
  public boolean isTransactional() {
    return false;
  }

  @Override
  public void run(Job job, Consumer<Progress> progress) {
    credentials
        .findByLogin(job.payload())
        .map(Credential::user)
        .filter(User::active)
        .ifPresent(this::send);
  }

  private void send(User user) {
    var token = tokens.get();
    var expiresAt = clock.instant().plus(letter.lifetime());
    resets.put(user.id(), user.email(), token.digest(), expiresAt);
    mailer.send(letter.to(user, token));
    audit.done(MAIL, Action.RESET_SENT, Subject.of(user.id()));
  }
}
