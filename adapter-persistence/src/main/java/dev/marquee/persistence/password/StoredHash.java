package dev.marquee.persistence.password;

import java.util.Optional;

/** A hash of one of the kinds that passwords are verified against. */
sealed interface StoredHash permits Argon2Hash, BcryptHash {

  /** Empty for what is malformed, of another kind, or priced out of all reason. */
  static Optional<StoredHash> parse(String text) {
    return BcryptHash.parse(text).<StoredHash>map(hash -> hash).or(() -> Argon2Hash.parse(text));
  }

  /** Whether it was made of this text; takes the same time for every text. */
  boolean matches(String candidate);

  /** Whether a new hash would be made in the same way. */
  boolean isAsNew(Argon2Settings settings);
}
