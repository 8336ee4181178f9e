package dev.marquee.persistence.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.marquee.application.auth.Password;
import dev.marquee.domain.shared.Text;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * An Argon2id hash (RFC 9106) as the PHC string format writes it: {@code
 * $argon2id$v=19$m=19456,t=2,p=1$salt$hash}, both in Base64 without padding.
 */
final class Argon2Hash implements StoredHash {

  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=([1-9][0-9]{0,5}),t=([1-9][0-9]{0,2}),p=([1-9][0-9]?)"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{16,86})");

  private final Argon2Settings cost;
  private final byte[] salt;
  private final byte[] hash;

  Argon2Hash(Argon2Settings cost, byte[] salt, byte[] hash) {
    this.cost = cost;
    this.salt = salt;
    this.hash = hash;
  }

  /** Empty for anything but a well-formed Argon2id hash of a sane price. */
  static Optional<Argon2Hash> parse(String phc) {
    var parts = FORM.matcher(phc);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var cost =
        new Argon2Settings(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)));
    try {
      var base64 = Base64.getDecoder();
      return Optional.of(
          new Argon2Hash(cost, base64.decode(parts.group(4)), base64.decode(parts.group(5))));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** Of the password in NFC, so that it is known again however it is typed. */
  static Argon2Hash of(String password, Argon2Settings cost, byte[] salt, int length) {
    var composed = Text.composed(password, Password.MAX);
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memoryKib())
            .withIterations(cost.iterations())
            .withParallelism(cost.parallelism())
            .withSalt(salt)
            .build());
    var hash = new byte[length];
    generator.generateBytes(composed.getBytes(UTF_8), hash);
    return new Argon2Hash(cost, salt, hash);
  }

  @Override
  public boolean matches(String candidate) {
    return MessageDigest.isEqual(hash, of(candidate, cost, salt, hash.length).hash);
  }

  @Override
  public boolean isAsNew(Argon2Settings settings) {
    return cost.equals(settings);
  }

  String phc() {
    var base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            cost.memoryKib(),
            cost.iterations(),
            cost.parallelism(),
            base64.encodeToString(salt),
            base64.encodeToString(hash));
  }
}
