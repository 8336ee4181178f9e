package dev.marquee.application.limit;

import java.time.Duration;

/**
 * All limits of an installation.
 *
 * @param loginsPerName failed attempts to sign in under one name or e-mail address
 * @param loginsPerNetwork failed attempts to sign in from one network
 * @param accounts accounts created from one network
 * @param resetsPerEmail letters asked for to one e-mail address by who forgot a password
 * @param resetsPerNetwork such letters asked for from one network
 * @param requests of any kind from one network
 */
public record Limits(
    Limit loginsPerName,
    Limit loginsPerNetwork,
    Limit accounts,
    Limit resetsPerEmail,
    Limit resetsPerNetwork,
    Limit requests) {

  /** As an installation has them that sets none. */
  public static final Limits DEFAULTS = of(10, 100, 100, 3, 20, 0);

  /**
   * With these quotas: of logins in 15 minutes, of accounts and letters in an hour, of requests in
   * a minute.
   */
  public static Limits of(
      int loginsPerName,
      int loginsPerNetwork,
      int accounts,
      int resetsPerEmail,
      int resetsPerNetwork,
      int requests) {
    var login = Duration.ofMinutes(15);
    var hour = Duration.ofHours(1);
    return new Limits(
        new Limit("logins-per-name", loginsPerName, login),
        new Limit("logins-per-address", loginsPerNetwork, login),
        new Limit("accounts", accounts, hour),
        new Limit("resets-per-email", resetsPerEmail, hour),
        new Limit("resets-per-address", resetsPerNetwork, hour),
        new Limit("requests", requests, Duration.ofMinutes(1)));
  }
}
