package dev.marquee.application.auth;

import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Where password hashes are kept, apart from the accounts they belong to. */
public interface CredentialRepository {

  /** An account with the hash of its password. */
  record Credential(User user, PasswordHash hash) {}

  /** Gives an account its first password. */
  void insert(UserId user, PasswordHash hash, Instant now);

  /**
   * Replaces the password of an account that has one.
   *
   * @throws IllegalStateException when it has none
   */
  void update(UserId user, PasswordHash hash, Instant now);

  /** An account with its password; not one that has none. */
  Optional<Credential> find(UserId user);

  /** The hashes of those of the accounts that have one. */
  Map<UserId, PasswordHash> hashes(Collection<UserId> users);

  /**
   * Keeps the same password under another hash. Nothing happens where the old hash is not the one
   * that is kept any more: who changed the password meanwhile wins.
   */
  void renew(UserId user, PasswordHash old, PasswordHash renewed, Instant now);

  /**
   * The account that goes by this name or, where it holds an {@code @}, by this e-mail address,
   * ignoring case, as the uniqueness of both does, and white space around it. Any text may be asked
   * for, also such as no account can be called. An account without a password is not found.
   */
  Optional<Credential> findByLogin(String usernameOrEmail);
}
