package dev.marquee.application.user;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.Audit;
import dev.marquee.application.audit.Subject;
import dev.marquee.application.auth.SessionRepository;
import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.access.Permission;
import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.error.PreconditionFailed;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.shared.ExpectedVersion;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserChanges;
import dev.marquee.domain.user.UserId;
import dev.marquee.domain.user.UserRepository;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Changing and removing accounts. One active admin remains, whatever is asked for and by how many
 * at once.
 */
public final class AccountService {

  /** The code of the conflict when nobody would be left who may do everything. */
  public static final String LAST_ADMIN = "last_admin";

  private final UserRepository users;
  private final SessionRepository sessions;
  private final Audit audit;
  private final Transactions transactions;
  private final Clock clock;

  public AccountService(
      UserRepository users,
      SessionRepository sessions,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    this.users = users;
    this.sessions = sessions;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Changes what the changes name. For its owner, but for role and being active, and for admins. An
   * account that is disabled loses its sessions.
   *
   * @throws NotFound {@code user_not_found}
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden {@code not_allowed} or {@code admin_only}
   * @throws PreconditionFailed as {@link ExpectedVersion#require}
   * @throws Conflict {@link UserRepository#TAKEN} or {@link #LAST_ADMIN}
   */
  public User edit(Actor actor, UserId id, UserChanges changes, ExpectedVersion expected) {
    return audit.attempt(
        actor, Action.USER_UPDATED, Subject.of(id), () -> edited(actor, id, changes, expected));
  }

  /** The same of whichever version there is. */
  public User edit(Actor actor, UserId id, UserChanges changes) {
    return edit(actor, id, changes, ExpectedVersion.any());
  }

  private User edited(Actor actor, UserId id, UserChanges changes, ExpectedVersion expected) {
    var now = clock.instant();
    return transactions.write(() -> {
      var admins = changes.standing() ? users.findActiveAdminsForUpdate() : List.<User>of();
      var user = found(id);
      var edited = user.edit(actor, changes, now);
      expected.require(user.version());
      if (user.isActiveAdmin() && !edited.isActiveAdmin()) {
        requireAnother(admins);
      }
      if (!edited.active()) {
        sessions.endAll(id, Optional.empty());
      }
      new AccountTrail(user, edited).writeTo(audit, actor);
      return users.update(edited);
    });
  }

  /**
   * Removes an account for good, with its posts and sessions. For its owner and admins.
   *
   * @throws NotFound {@code user_not_found}
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden {@code not_allowed}
   * @throws PreconditionFailed as {@link ExpectedVersion#require}
   * @throws Conflict {@link #LAST_ADMIN}
   */
  public void delete(Actor actor, UserId id, ExpectedVersion expected) {
    audit.attempt(actor, Action.USER_DELETED, Subject.of(id), () -> deleted(actor, id, expected));
  }

  /** The same of whichever version there is. */
  public void delete(Actor actor, UserId id) {
    delete(actor, id, ExpectedVersion.any());
  }

  private User deleted(Actor actor, UserId id, ExpectedVersion expected) {
    return transactions.write(() -> {
      var admins = users.findActiveAdminsForUpdate();
      var user = found(id);
      actor.require(user, Permission.DELETE);
      expected.require(user.version());
      if (user.isActiveAdmin()) {
        requireAnother(admins);
      }
      // While the account has a name still.
      audit.done(actor, Action.USER_DELETED, Subject.of(id));
      users.delete(id);
      return user;
    });
  }

  private User found(UserId id) {
    return users.findForUpdate(id).orElseThrow(() -> new NotFound("user"));
  }

  /** That one of them goes is known. */
  private static void requireAnother(List<User> admins) {
    if (admins.size() < 2) {
      throw new Conflict(LAST_ADMIN);
    }
  }
}
