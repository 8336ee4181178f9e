package dev.marquee.persistence.user;

import dev.marquee.application.auth.PasswordResetRepository;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.domain.user.UserId;
import dev.marquee.persistence.Microseconds;
import dev.marquee.persistence.TranslatesFailures;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

@Singleton
@TranslatesFailures
class JdbcPasswordResetRepository implements PasswordResetRepository {

  private final PasswordResetRows rows;

  JdbcPasswordResetRepository(PasswordResetRows rows) {
    this.rows = rows;
  }

  @Override
  @TranslatesFailures(writes = true)
  public void put(UserId user, EmailAddress to, String digest, Instant expiresAt) {
    rows.put(user.value(), to.key(), digest, Microseconds.of(expiresAt));
  }

  @Override
  public Optional<Pending> find(String digest, Instant now) {
    return rows.find(digest, now).map(JdbcPasswordResetRepository::pending);
  }

  @Override
  @TranslatesFailures(writes = true)
  public Optional<Pending> take(String digest, Instant now) {
    return find(digest, now).filter(found -> rows.remove(found.user().value(), digest) == 1);
  }

  @Override
  @TranslatesFailures(writes = true)
  public void forget(UserId user) {
    rows.forget(user.value());
  }

  @Override
  @TranslatesFailures(writes = true)
  public int purge(Instant expiredBefore) {
    return rows.purge(expiredBefore);
  }

  private static Pending pending(PasswordResetRow row) {
    return new Pending(new UserId(row.userId()), row.emailKey());
  }
}
