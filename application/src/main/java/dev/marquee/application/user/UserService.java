package dev.marquee.application.user;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.Audit;
import dev.marquee.application.audit.Subject;
import dev.marquee.application.auth.CredentialRepository;
import dev.marquee.application.auth.Password;
import dev.marquee.application.auth.PasswordHasher;
import dev.marquee.application.shared.Transactions;
import dev.marquee.application.user.PortfolioRepository.Portfolio;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.access.Permission;
import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.user.NewUser;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserId;
import dev.marquee.domain.user.UserRepository;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Accounts, for those who own one, read of one, or run the place. */
public final class UserService {

  /** As many digits as always fit. */
  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

  private final UserRepository users;
  private final PortfolioRepository portfolios;
  private final CredentialRepository credentials;
  private final PasswordHasher hasher;
  private final Audit audit;
  private final Transactions transactions;
  private final Clock clock;

  public UserService(
      UserRepository users,
      PortfolioRepository portfolios,
      CredentialRepository credentials,
      PasswordHasher hasher,
      Audit audit,
      Transactions transactions,
      Clock clock) {
    this.users = users;
    this.portfolios = portfolios;
    this.credentials = credentials;
    this.hasher = hasher;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Makes an account of any role. For admins.
   *
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden {@code admin_only}
   * @throws Conflict {@link UserRepository#TAKEN}
   */
  public User create(Actor actor, NewUser user, Password password) {
    actor.requireAdmin();
    return insert(actor, Action.USER_CREATED, user, password);
  }

  /**
   * The member's own account.
   *
   * @throws NotFound {@code user_not_found} when it was deleted meanwhile
   */
  public User me(Actor.Member actor) {
    return users.find(new UserId(actor.id())).orElseThrow(() -> new NotFound("user"));
  }

  /**
   * An account with its newest published posts, for everybody.
   *
   * @param page which of its posts, the newest first
   * @throws NotFound {@code user_not_found}
   */
  public Profile profile(Actor actor, UserId id, PageRequest page) {
    return portfolios
        .find(id, page)
        .map(portfolio -> profile(actor, portfolio))
        .orElseThrow(() -> new NotFound("user"));
  }

  /** The profiles of those of the accounts that there are, in any order, for everybody. */
  public List<Profile> profiles(Actor actor, Collection<UserId> ids, PageRequest page) {
    return portfolios.findAll(ids, page).stream()
        .map(portfolio -> profile(actor, portfolio))
        .toList();
  }

  /**
   * All accounts, by id. For admins.
   *
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden {@code admin_only}
   */
  public Page<User> list(Actor actor, PageRequest page) {
    actor.requireAdmin();
    return users.list(page);
  }

  /**
   * An account by what people call it. For admins.
   *
   * @param nameOrId in digits its id, which nobody can choose; otherwise its name or e-mail
   *     address, as at login
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden {@code admin_only}
   * @throws NotFound {@code user_not_found}
   */
  public User named(Actor actor, String nameOrId) {
    actor.requireAdmin();
    var user =
        ID.matcher(nameOrId).matches()
            ? users.find(new UserId(Long.parseLong(nameOrId)))
            : credentials.findByLogin(nameOrId).map(CredentialRepository.Credential::user);
    return user.orElseThrow(() -> new NotFound("user"));
  }

  private static Profile profile(Actor actor, Portfolio portfolio) {
    var user = portfolio.user();
    return new Profile(user, actor.may(user, Permission.VIEW_PRIVATE), portfolio.posts());
  }

  User insert(Actor actor, Action action, NewUser user, Password password) {
    var hash = hasher.hash(password);
    var now = clock.instant();
    return audit.attempt(
        actor,
        action,
        Optional.empty(),
        () ->
            transactions.write(() -> {
              var stored = users.insert(user, now);
              credentials.insert(stored.id(), hash, now);
              audit.done(
                  actor, action, Subject.of(stored.id()), Map.of("role", user.role().label()));
              return stored;
            }));
  }
}
