package dev.marquee.application.auth;

import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Where it is kept who may set another password by a token, at most one for each account. It takes
 * part in the transaction of its caller, and proves itself by {@code
 * PasswordResetRepositoryContract}.
 */
public interface PasswordResetRepository {

  /**
   * A token that is good.
   *
   * @param emailKey of the address that it was mailed to
   */
  record Pending(UserId user, String emailKey) {}

  /**
   * Keeps the digest of a token, in place of that of an older one.
   *
   * @throws NotFound {@code user_not_found} when the account was deleted meanwhile
   */
  void put(UserId user, EmailAddress to, String digest, Instant expiresAt);

  /** Whose token that is, unless it has expired. */
  Optional<Pending> find(String digest, Instant now);

  /** The same, and it is good no more: of any number of callers at once, one gets it. */
  Optional<Pending> take(String digest, Instant now);

  /** Makes the account's token worthless, if it has one. */
  void forget(UserId user);

  /**
   * Forgets some of the tokens that expired before a moment, so many that it does not take long.
   *
   * @return how many
   */
  int purge(Instant expiredBefore);
}
