package dev.marquee.application.auth;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.Audit;
import dev.marquee.application.audit.Subject;
import dev.marquee.application.auth.CredentialRepository.Credential;
import dev.marquee.application.auth.PasswordResetRepository.Pending;
import dev.marquee.application.limit.LimitReached;
import dev.marquee.application.shared.Transactions;
import dev.marquee.application.shared.Unavailable;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserId;
import dev.marquee.domain.user.UserRepository;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** Changing passwords. Who signed in with the old one is signed out. */
public final class PasswordService {

  private final UserRepository users;
  private final CredentialRepository credentials;
  private final SessionRepository sessions;
  private final PasswordResetRepository resets;
  private final PasswordHasher hasher;
  private final LoginAttempts attempts;
  private final Audit audit;
  private final Transactions transactions;
  private final Clock clock;

  public PasswordService(
      UserRepository users,
      CredentialRepository credentials,
      SessionRepository sessions,
      PasswordResetRepository resets,
      PasswordHasher hasher,
      LoginAttempts attempts,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    this.users = users;
    this.credentials = credentials;
    this.sessions = sessions;
    this.resets = resets;
    this.hasher = hasher;
    this.attempts = attempts;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Changes the member's own password and ends all of its sessions but the one it is calling from.
   * A wrong password counts as a failed attempt to sign in under the member's name.
   *
   * @param current the password so far, as it was typed
   * @throws InvalidInput {@code wrong_password} at {@code current_password}
   * @throws NotFound {@code user_not_found} when the account was deleted meanwhile
   * @throws LimitReached after too many failed attempts
   * @throws Unavailable {@code hashing_busy}
   */
  public void change(Authenticated caller, ClientInfo client, String current, Password wanted) {
    var subject = Subject.of(new UserId(caller.member().id()));
    audit.attempt(
        caller.member(),
        Action.PASSWORD_CHANGED,
        subject,
        () -> replaced(caller, client, current, wanted));
  }

  private UserId replaced(
      Authenticated caller, ClientInfo client, String current, Password wanted) {
    var user = new UserId(caller.member().id());
    var verified = verified(user, client, current);
    var hash = hasher.hash(wanted);
    return transactions.write(() -> {
      hold(user);
      // Whoever set another one meanwhile did not mean it to be replaced by who knew the old one.
      if (!credentials.find(user).map(Credential::hash).equals(Optional.of(verified))) {
        throw wrongPassword();
      }
      store(user, hash, Optional.of(caller.session()));
      audit.done(caller.member(), Action.PASSWORD_CHANGED, Subject.of(user));
      return user;
    });
  }

  /**
   * Gives an account another password, without asking for the old one, and ends all of its
   * sessions. For admins.
   *
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden {@code admin_only}
   * @throws NotFound {@code user_not_found}
   * @throws Unavailable {@code hashing_busy}
   */
  public User set(Actor actor, UserId id, Password password) {
    actor.requireAdmin();
    var hash = hasher.hash(password);
    return transactions.write(() -> {
      var user = hold(id);
      store(id, hash, Optional.empty());
      audit.done(actor, Action.PASSWORD_SET, Subject.of(id));
      return user;
    });
  }

  /**
   * Gives the account of a token another password, and ends all of its sessions.
   *
   * @param token looks it up and uses it up, in the transaction that stores the password
   * @throws InvalidInput {@code invalid_reset_token} when the account, or its address, is not what
   *     it was when the token was mailed
   */
  User reset(Supplier<Pending> token, Password wanted) {
    var hash = hasher.hash(wanted);
    return transactions.write(() -> {
      var pending = token.get();
      var user =
          users
              .findForUpdate(pending.user())
              .filter(User::active)
              .filter(account -> account.email().key().equals(pending.emailKey()))
              .orElseThrow(PasswordResetService::invalid);
      store(user.id(), hash, Optional.empty());
      audit.done(Actor.anonymous(), Action.PASSWORD_RESET, Subject.of(user.id()));
      return user;
    });
  }

  /** Whoever was signed in with the old password, or could set another, is so no more. */
  private void store(UserId user, PasswordHash hash, Optional<SessionId> kept) {
    credentials.update(user, hash, clock.instant());
    sessions.endAll(user, kept);
    resets.forget(user);
  }

  private PasswordHash verified(UserId id, ClientInfo client, String current) {
    if (current.length() > LoginCheck.LONGEST) {
      throw wrongPassword();
    }
    var known = credentials.find(id).orElseThrow(PasswordService::wrongPassword);
    return attempts.limited(
        known.user().username().value(),
        client,
        () -> {
          if (!hasher.verify(current, known.hash())) {
            throw wrongPassword();
          }
          return known.hash();
        });
  }

  private User hold(UserId id) {
    return users.findForUpdate(id).orElseThrow(() -> new NotFound("user"));
  }

  private static InvalidInput wrongPassword() {
    return InvalidInput.at("current_password", "wrong_password", "is not the current password");
  }
}
