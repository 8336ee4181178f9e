package dev.marquee.persistence.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.marquee.application.auth.Password;
import dev.marquee.application.auth.PasswordHash;
import dev.marquee.application.auth.PasswordHasher;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class Argon2PasswordHasher implements PasswordHasher {

  private static final Logger LOG = LoggerFactory.getLogger(Argon2PasswordHasher.class);
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Argon2Settings cost;

  /** The hash of nothing that anybody could type: no one knows what would give these bytes. */
  private final Argon2Hash nothing;

  Argon2PasswordHasher(Argon2Settings cost) {
    this.cost = cost;
    this.nothing = new Argon2Hash(cost, randomBytes(SALT_BYTES), randomBytes(HASH_BYTES));
  }

  @Override
  public PasswordHash hash(Password password) {
    return rehash(password.value());
  }

  @Override
  public boolean verify(String candidate, PasswordHash hash) {
    var stored = StoredHash.parse(hash.value());
    if (stored.isEmpty()) {
      LOG.error("A stored password hash is malformed; whoever it belongs to cannot sign in");
    }
    return verify(candidate, stored.orElse(nothing));
  }

  @Override
  public void verifyNothing(String candidate) {
    verify(candidate, nothing);
  }

  @Override
  public boolean canVerify(PasswordHash hash) {
    return StoredHash.parse(hash.value()).isPresent();
  }

  @Override
  public boolean isOutdated(PasswordHash hash) {
    return StoredHash.parse(hash.value()).filter(stored -> stored.isAsNew(cost)).isEmpty();
  }

  @Override
  public PasswordHash rehash(String verified) {
    var hash = Argon2Hash.of(verified, cost, randomBytes(SALT_BYTES), HASH_BYTES);
    return new PasswordHash(hash.phc());
  }

  /** A lone surrogate would become a question mark; it is in no password, and costs the same. */
  private static boolean verify(String candidate, StoredHash hash) {
    var matches = hash.matches(candidate);
    return matches && UTF_8.newEncoder().canEncode(candidate);
  }

  private byte[] randomBytes(int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
