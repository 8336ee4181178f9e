package dev.marquee.domain.user;

import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import java.time.Instant;
import java.util.Optional;

/**
 * Where accounts are kept. An implementation takes part in the transaction of its caller when there
 * is one. It proves itself by {@code UserRepositoryContract}.
 */
public interface UserRepository {

  /** The code of the conflict when a name or an address is in use. */
  String TAKEN = "username_or_email_taken";

  /**
   * Stores a new, active account under an id of its own. Two calls racing for one name end with one
   * account.
   *
   * @throws Conflict {@value #TAKEN} when, ignoring case, the name or the address is in use
   */
  User insert(NewUser user, Instant now);

  Optional<User> find(UserId id);

  /** All accounts, by id. */
  Page<User> list(PageRequest page);
}
