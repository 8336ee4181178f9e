package dev.marquee.persistence.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/**
 * A bcrypt hash from another program, in the modular crypt format: {@code $2b$12$}, 22 characters
 * of salt, 31 of hash. Only verified, never made.
 *
 * <p>Those programs hashed the bytes that were typed, so the text is not composed here either.
 *
 * @param text in a spelling without stray bits, at a cost that is paid within seconds
 */
record BcryptHash(String text) implements StoredHash {

  private static final Pattern FORM =
      Pattern.compile(
          "\\$2[aby]\\$(0[4-9]|1[0-5])\\$"
              + "[./A-Za-z0-9]{21}[.Oeu][./A-Za-z0-9]{30}[.CGKOSWaeimquy26]");

  /** What bcrypt hears. Of a longer password those programs kept a part, or nothing. */
  private static final int LONGEST = 72;

  static Optional<BcryptHash> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new BcryptHash(text)) : Optional.empty();
  }

  /**
   * A longer text is none that could be told from others with the same beginning, nor is one with a
   * U+0000 told from the part before it; neither matches, after the same work.
   */
  @Override
  public boolean matches(String candidate) {
    var bytes = candidate.getBytes(UTF_8);
    var matches = OpenBSDBCrypt.checkPassword(text, bytes);
    return matches && bytes.length <= LONGEST && candidate.indexOf('\u0000') < 0;
  }

  @Override
  public boolean isAsNew(Argon2Settings settings) {
    return false;
  }

  @Override
  public String toString() {
    return "***";
  }
}
