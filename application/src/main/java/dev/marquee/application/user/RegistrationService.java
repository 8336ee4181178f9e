package dev.marquee.application.user;

import dev.marquee.application.audit.Action;
import dev.marquee.application.auth.ClientInfo;
import dev.marquee.application.auth.Password;
import dev.marquee.application.auth.Turnstile;
import dev.marquee.application.limit.Claim;
import dev.marquee.application.limit.LimitReached;
import dev.marquee.application.limit.Limiter;
import dev.marquee.application.limit.Limits;
import dev.marquee.application.limit.Network;
import dev.marquee.application.shared.Unavailable;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.domain.user.NewUser;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.domain.user.Username;

/** Accounts for whoever asks for one. */
public final class RegistrationService {

  private final UserService users;
  private final Limiter limiter;
  private final Limits limits;
  private final Turnstile turnstile;

  public RegistrationService(
      UserService users, Limiter limiter, Limits limits, Turnstile turnstile) {
    this.users = users;
    this.limiter = limiter;
    this.limits = limits;
    this.turnstile = turnstile;
  }

  /**
   * Makes an ordinary account. That a name or address is taken is found out last, after all of the
   * work: the time does not tell it before the answer does.
   *
   * @throws LimitReached when too many were made from the same network
   * @throws Conflict {@link UserRepository#TAKEN}
   * @throws Unavailable {@code hashing_busy}
   */
  public User register(
      ClientInfo client, Username username, EmailAddress email, Password password) {
    return turnstile.pass(() -> limited(client, NewUser.member(username, email), password));
  }

  private User limited(ClientInfo client, NewUser account, Password password) {
    var counted = limiter.count(new Claim(limits.accounts(), Network.of(client.address())));
    try {
      return users.insert(Actor.anonymous(), Action.USER_REGISTERED, account, password);
    } catch (RuntimeException notMade) {
      counted.takeBack();
      throw notMade;
    }
  }
}
