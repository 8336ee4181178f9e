package dev.marquee.persistence.user;

import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.user.NewUser;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserId;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.persistence.TranslatesFailures;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

@Singleton
@TranslatesFailures
class JdbcUserRepository implements UserRepository {

  private final UserRows rows;
  private final UserRowMapper mapper;

  JdbcUserRepository(UserRows rows, UserRowMapper mapper) {
    this.rows = rows;
    this.mapper = mapper;
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
  public Page<User> list(PageRequest page) {
    return Page.of(rows.list(page.limit() + 1, page.skip()), page).map(mapper::toUser);
  }
}
