package dev.marquee.persistence.user;

import dev.marquee.application.auth.CredentialRepository;
import dev.marquee.application.auth.PasswordHash;
import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.domain.user.UserId;
import dev.marquee.domain.user.Username;
import dev.marquee.persistence.Microseconds;
import dev.marquee.persistence.TranslatesFailures;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
  @TranslatesFailures(writes = true)
  public void renew(UserId user, PasswordHash old, PasswordHash renewed, Instant now) {
    rows.renew(user.value(), old.value(), renewed.value(), Microseconds.of(now));
  }

  @Override
  public Optional<Credential> find(UserId user) {
    return rows.findByUser(user.value()).map(mapper::toCredential);
  }

  @Override
  public Map<UserId, PasswordHash> hashes(Collection<UserId> users) {
    return rows.findByUserIdIn(users.stream().map(UserId::value).toList()).stream()
        .collect(
            Collectors.toMap(
                row -> new UserId(row.userId()), row -> mapper.hash(row.passwordHash())));
  }

  @Override
  public Optional<Credential> findByLogin(String usernameOrEmail) {
    return row(usernameOrEmail).map(mapper::toCredential);
  }

  private Optional<LoginRow> row(String login) {
    try {
      return login.indexOf('@') < 0
          ? rows.findByUsername(new Username(login).key())
          : rows.findByEmail(new EmailAddress(login).key());
    } catch (InvalidInput nobodyIsCalledSo) {
      return Optional.empty();
    }
  }
}
