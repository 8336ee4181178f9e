package dev.marquee.domain.user;

import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.shared.SortField;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where accounts are kept. An implementation takes part in the transaction of its caller when there
 * is one. It proves itself by {@code UserRepositoryContract}.
 */
public interface UserRepository {

  /** The order of lists. */
  Order<User> BY_ID = Order.ascending(SortField.known("id", user -> user.id().value()));

  /** The code of the conflict when a name or an address is in use. */
  String TAKEN = "username_or_email_taken";

  /**
   * Stores a new account under an id of its own. Two calls racing for one name end with one
   * account.
   *
   * @throws Conflict {@value #TAKEN} when, ignoring case, the name or the address is in use
   */
  User insert(NewUser user, Instant now);

  Optional<User> find(UserId id);

  /** The same, and nobody else changes it until the caller's transaction ends. */
  Optional<User> findForUpdate(UserId id);

  /**
   * All active admins, by id, of whom none ceases to be one by anybody else until the caller's
   * transaction ends. To be asked for before any single account, so that those who wait for each
   * other stand in one line.
   */
  List<User> findActiveAdminsForUpdate();

  /**
   * Replaces the stored account and raises its version by one.
   *
   * @return the account as it is stored now
   * @throws Conflict {@value #TAKEN} when, ignoring case, another one has the name or the address
   * @throws IllegalStateException when the stored version is not the given one: whoever updates
   *     holds the row
   */
  User update(User user);

  /**
   * Removes it for good, and with it all that is its own: posts, password, sessions. Removing what
   * is not there is no error.
   */
  void delete(UserId id);

  /** All accounts, {@link #BY_ID}. */
  Page<User> list(PageRequest page);
}
