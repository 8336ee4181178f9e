package dev.marquee.persistence.user;

import dev.marquee.application.change.Topic;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.user.NewUser;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserId;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.persistence.TranslatesFailures;
import dev.marquee.persistence.change.Changes;
import dev.marquee.persistence.page.PageReader;
import dev.marquee.persistence.page.Selection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Singleton
@TranslatesFailures
class JdbcUserRepository implements UserRepository {

  private static final Selection ALL = Selection.of(UserRows.COLUMNS, "users");

  private final UserRows rows;
  private final UserRowMapper mapper;
  private final PageReader pages;
  private final Changes changes;

  JdbcUserRepository(UserRows rows, UserRowMapper mapper, PageReader pages, Changes changes) {
    this.rows = rows;
    this.mapper = mapper;
    this.pages = pages;
    this.changes = changes;
  }

  @Override
  @TranslatesFailures(writes = true)
  public User insert(NewUser user, Instant now) {
    return mapper.toUser(rows.insert(mapper.toRow(user, now)));
  }

  @Override
  public Optional<User> find(UserId id) {
    return rows.findById(id.value()).map(mapper::toUser);
  }

  @Override
  public Optional<User> findForUpdate(UserId id) {
    return rows.findByIdForUpdate(id.value()).map(mapper::toUser);
  }

  @Override
  public List<User> findActiveAdminsForUpdate() {
    return rows.findActiveAdminsForUpdate().stream().map(mapper::toUser).toList();
  }

  @Override
  @TranslatesFailures(writes = true)
  public User update(User user) {
    var row = mapper.toNextRow(user);
    var updated =
        rows.update(
            user.id().value(),
            row.username(),
            row.usernameKey(),
            row.email(),
            row.emailKey(),
            row.role(),
            row.active(),
            row.updatedAt(),
            row.version());
    if (updated == 0) {
      throw new IllegalStateException("not the stored version: " + user.id());
    }
    changes.note(Topic.user(user.id()));
    return mapper.toUser(row);
  }

  @Override
  @TranslatesFailures(writes = true)
  public void delete(UserId id) {
    rows.deleteById(id.value());
    changes.note(Topic.user(id));
  }

  @Override
  public Page<User> list(PageRequest page) {
    return pages.page(ALL, UserRow::read, mapper::toUser, BY_ID, page);
  }
}
