package dev.marquee.application.user;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.Audit;
import dev.marquee.application.audit.Subject;
import dev.marquee.application.auth.CredentialRepository;
import dev.marquee.application.auth.PasswordHasher;
import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.error.Violation;
import dev.marquee.domain.user.UserRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Takes accounts over from other programs, with the hashes of their passwords. Each comes in a
 * transaction of its own: one that is refused keeps no other out, and after a failure the same file
 * again brings those that are missing.
 */
public final class UserImportService {

  private final UserRepository users;
  private final CredentialRepository credentials;
  private final PasswordHasher hasher;
  private final Audit audit;
  private final Transactions transactions;
  private final Clock clock;

  public UserImportService(
      UserRepository users,
      CredentialRepository credentials,
      PasswordHasher hasher,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    this.users = users;
    this.credentials = credentials;
    this.hasher = hasher;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Takes over what keeps to the rules, one after the other, in constant memory. For admins.
   *
   * @param refused learns at once why each account is refused that is
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden {@code admin_only}
   */
  public ImportSummary load(
      Actor actor, Iterator<RawUser> accounts, Consumer<RefusedUser> refused) {
    actor.requireAdmin();
    return each(
        accounts, refused, (user, now) -> transactions.write(() -> insert(actor, user, now)));
  }

  /**
   * Says what {@link #load} would do, and does nothing; remembers the names and addresses of the
   * file. For admins too.
   *
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden {@code admin_only}
   */
  public ImportSummary rehearse(
      Actor actor, Iterator<RawUser> accounts, Consumer<RefusedUser> refused) {
    actor.requireAdmin();
    var taken = new HashSet<String>();
    return each(accounts, refused, (user, now) -> rehearse(actor, user, now, taken));
  }

  private ImportSummary each(Iterator<RawUser> accounts, Consumer<RefusedUser> refused, Step step) {
    var inserted = 0L;
    var rejected = 0L;
    while (accounts.hasNext()) {
      var raw = accounts.next();
      var faults = faults(raw, step);
      faults.forEach(fault -> refused.accept(new RefusedUser(raw.line(), fault)));
      if (faults.isEmpty()) {
        inserted++;
      } else {
        rejected++;
      }
    }
    return new ImportSummary(inserted, rejected);
  }

  private List<Violation> faults(RawUser raw, Step step) {
    var now = clock.instant();
    try {
      step.take(ImportedUser.of(raw, hasher, now), now);
      return List.of();
    } catch (InvalidInput invalid) {
      return invalid.violations();
    } catch (Conflict taken) {
      return List.of(new Violation("", taken.code(), "username or email already exists"));
    }
  }

  private ImportedUser insert(Actor actor, ImportedUser imported, Instant now) {
    var user = users.insert(imported.user(), imported.createdAt());
    credentials.insert(user.id(), imported.hash(), now);
    audit.done(
        actor, Action.USER_IMPORTED, Subject.of(user.id()), Map.of("role", user.role().label()));
    return imported;
  }

  /** What was rehearsed before is not there any more, but its name is taken. */
  private void rehearse(Actor actor, ImportedUser imported, Instant now, Set<String> taken) {
    var names = Set.of(imported.user().username().key(), imported.user().email().key());
    if (names.stream().anyMatch(taken::contains)) {
      throw new Conflict(UserRepository.TAKEN);
    }
    try {
      transactions.write(() -> {
        insert(actor, imported, now);
        throw new Rehearsed();
      });
    } catch (Rehearsed done) {
      taken.addAll(names);
    }
  }

  /** What becomes of an account that keeps to the rules. */
  private interface Step {
    void take(ImportedUser user, Instant now);
  }

  /** Ends a transaction that must not be kept. */
  private static final class Rehearsed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Rehearsed() {
      super("rehearsed", null, false, false);
    }
  }
}
