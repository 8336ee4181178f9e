package dev.marquee.persistence.user;

import dev.marquee.application.auth.CredentialRepository;
import dev.marquee.application.auth.PasswordHash;
import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.shared.Text;
import dev.marquee.domain.user.UserId;
import dev.marquee.persistence.Microseconds;
import dev.marquee.persistence.TranslatesFailures;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

@Singleton
@TranslatesFailures
class JdbcCredentialRepository implements CredentialRepository {

  private final CredentialRows rows;
  private final CredentialRowMapper mapper;

  JdbcCredentialRepository(CredentialRows rows, CredentialRowMapper mapper) {
    this.rows = rows;
    this.mapper = mapper;
  }

  @Override
  @TranslatesFailures(writes = true)
  public void insert(UserId user, PasswordHash hash, Instant now) {
    rows.insert(mapper.toRow(user, hash, now));
  }

  @Override
  @TranslatesFailures(writes = true)
  public void update(UserId user, PasswordHash hash, Instant now) {
    if (rows.update(user.value(), hash.value(), Microseconds.of(now)) == 0) {
      throw new IllegalStateException("no password to replace: " + user);
    }
  }

  @Override
  public Optional<Credential> findByLogin(String usernameOrEmail) {
    return key(usernameOrEmail)
        .flatMap(key -> key.indexOf('@') < 0 ? rows.findByUsername(key) : rows.findByEmail(key))
        .map(mapper::toCredential);
  }

  /** Empty for what no database can look for, and no account can be called. */
  private static Optional<String> key(String usernameOrEmail) {
    try {
      return Optional.of(Text.ignoringCase(Text.storable(usernameOrEmail).strip()));
    } catch (InvalidInput unstorable) {
      return Optional.empty();
    }
  }
}
