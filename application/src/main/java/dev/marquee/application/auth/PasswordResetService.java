package dev.marquee.application.auth;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.Audit;
import dev.marquee.application.audit.Subject;
import dev.marquee.application.auth.PasswordResetRepository.Pending;
import dev.marquee.application.job.JobQueue;
import dev.marquee.application.limit.Claim;
import dev.marquee.application.limit.LimitReached;
import dev.marquee.application.limit.Limiter;
import dev.marquee.application.limit.Limits;
import dev.marquee.application.limit.Network;
import dev.marquee.application.shared.Transactions;
import dev.marquee.application.shared.Unavailable;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.user.EmailAddress;
import java.time.Clock;

/**
 * Another password for who forgot the old one, but reads the mail of the account. For everybody.
 */
public final class PasswordResetService {

  private final PasswordResetRepository resets;
  private final PasswordService passwords;
  private final JobQueue jobs;
  private final Limiter limiter;
  private final Limits limits;
  private final Turnstile turnstile;
  private final Audit audit;
  private final Transactions transactions;
  private final Clock clock;

  public PasswordResetService(
      PasswordResetRepository resets,
      PasswordService passwords,
      JobQueue jobs,
      Limiter limiter,
      Limits limits,
      Turnstile turnstile,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    this.resets = resets;
    this.passwords = passwords;
    this.jobs = jobs;
    this.limiter = limiter;
    this.limits = limits;
    this.turnstile = turnstile;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Has a token mailed to an address if it is an account's. Whether it is, is found out by the job
   * that mails it: here the same is done for all addresses.
   *
   * @throws LimitReached when that was asked for too often, for the address or from the network
   */
  public void request(ClientInfo client, EmailAddress address) {
    limiter.count(
        new Claim(limits.resetsPerNetwork(), Network.of(client.address())),
        new Claim(limits.resetsPerEmail(), address.key()));
    var now = clock.instant();
    transactions.write(() -> jobs.enqueue(SendPasswordReset.job(address, now), now));
  }

  /**
   * Sets another password, and ends all sessions of the account.
   *
   * @throws InvalidInput {@code invalid_reset_token} at {@code token} when it is unknown, used,
   *     expired or replaced, or when password, address or account were changed meanwhile
   * @throws Unavailable {@code hashing_busy}
   */
  public void confirm(ResetToken token, Password wanted) {
    turnstile.pass(() -> {
      var pending = resets.find(token.digest(), clock.instant());
      return audit.attempt(
          Actor.anonymous(),
          Action.PASSWORD_RESET,
          pending.map(found -> Subject.of(found.user())),
          () -> {
            if (pending.isEmpty()) {
              throw invalid();
            }
            return passwords.reset(() -> taken(token), wanted);
          });
    });
  }

  private Pending taken(ResetToken token) {
    return resets.take(token.digest(), clock.instant()).orElseThrow(PasswordResetService::invalid);
  }

  static InvalidInput invalid() {
    return InvalidInput.at("token", "invalid_reset_token", "is not good, or no longer");
  }
}
