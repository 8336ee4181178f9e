package dev.marquee.application.auth;

import dev.marquee.application.limit.Claim;
import dev.marquee.application.limit.LimitReached;
import dev.marquee.application.limit.Limiter;
import dev.marquee.application.limit.Limits;
import dev.marquee.application.limit.Network;
import dev.marquee.domain.error.DomainException;
import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.domain.user.Username;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Bounds how many passwords are tried: under one name or e-mail address, known or not, and from one
 * network.
 *
 * <p>So that nobody locks another out, attempts from a network from which somebody signed in under
 * the name before count apart from those from elsewhere. A name and the e-mail address of the same
 * account count apart too: one refused for the other's sake would tell whose address it is.
 */
public final class LoginAttempts {

  private static final String ELSEWHERE = "elsewhere";

  private final Limiter limiter;
  private final Limits limits;
  private final FamiliarNetworks familiar;
  private final Clock clock;

  public LoginAttempts(Limiter limiter, Limits limits, FamiliarNetworks familiar, Clock clock) {
    this.limiter = limiter;
    this.limits = limits;
    this.familiar = familiar;
    this.clock = clock;
  }

  /**
   * Checks a password. That counts as a failed attempt from its beginning; no longer when the
   * password is right, or could not be checked.
   *
   * @param check throws what the domain throws when the password is wrong
   * @throws LimitReached before the check, when there were too many
   */
  <T> T limited(String usernameOrEmail, ClientInfo client, Supplier<T> check) {
    var name = key(usernameOrEmail);
    var network = Network.of(client.address());
    var counted =
        limiter.count(
            new Claim(limits.loginsPerNetwork(), network),
            new Claim(limits.loginsPerName(), place(name, network) + " " + name));
    var result = orTakenBack(counted, check);
    counted.takeBack();
    remember(name, network);
    return result;
  }

  private static <T> T orTakenBack(Limiter.Counted counted, Supplier<T> check) {
    try {
      return check.get();
    } catch (DomainException wrong) {
      throw wrong;
    } catch (RuntimeException notChecked) {
      counted.takeBack();
      throw notChecked;
    }
  }

  private String place(String name, String network) {
    return isLimited() && familiar.contains(name, network, clock.instant()) ? network : ELSEWHERE;
  }

  private void remember(String name, String network) {
    if (isLimited()) {
      familiar.add(name, network, clock.instant());
    }
  }

  private boolean isLimited() {
    return !limits.loginsPerName().isOff();
  }

  /** As names are compared; what nobody can be called, as it is. */
  private static String key(String usernameOrEmail) {
    try {
      return usernameOrEmail.indexOf('@') < 0
          ? new Username(usernameOrEmail).key()
          : new EmailAddress(usernameOrEmail).key();
    } catch (InvalidInput nobodyIsCalledSo) {
      return usernameOrEmail;
    }
  }
}
