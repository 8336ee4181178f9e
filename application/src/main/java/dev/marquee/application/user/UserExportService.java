package dev.marquee.application.user;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.Audit;
import dev.marquee.application.auth.CredentialRepository;
import dev.marquee.application.auth.PasswordHash;
import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserId;
import dev.marquee.domain.user.UserRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands out all accounts. */
public final class UserExportService {

  private final UserRepository users;
  private final CredentialRepository credentials;
  private final Audit audit;
  private final Transactions transactions;

  public UserExportService(
      UserRepository users,
      CredentialRepository credentials,
      Audit audit,
      Transactions transactions) {
    this.users = users;
    this.credentials = credentials;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Hands over every account by id, as they all are at one moment, in constant memory. For admins,
   * and noted in the trail. What the receiver throws ends it.
   *
   * @param withHashes whether to hand over what passwords can be guessed from
   * @return how many accounts there are
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden {@code admin_only}
   */
  public long export(Actor actor, boolean withHashes, Consumer<ExportedUser> receiver) {
    actor.requireAdmin();
    long count = transactions.read(() -> all(withHashes, receiver));
    audit.done(
        actor,
        Action.USERS_EXPORTED,
        Map.of("accounts", String.valueOf(count), "hashes", String.valueOf(withHashes)));
    return count;
  }

  private long all(boolean withHashes, Consumer<ExportedUser> receiver) {
    var count = 0L;
    var next = Optional.of(PageRequest.first(PageRequest.MAX_LIMIT));
    while (next.isPresent()) {
      var request = next.get();
      var page = users.list(request);
      var hashes = withHashes ? hashes(page.items()) : Map.<UserId, PasswordHash>of();
      for (var user : page.items()) {
        receiver.accept(new ExportedUser(user, Optional.ofNullable(hashes.get(user.id()))));
      }
      count += page.items().size();
      next = page.next().map(request::from);
    }
    return count;
  }

  private Map<UserId, PasswordHash> hashes(List<User> accounts) {
    return credentials.hashes(accounts.stream().map(User::id).toList());
  }
}
