package dev.marquee.persistence.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.auth.Password;
import dev.marquee.application.auth.PasswordHash;
import dev.marquee.application.auth.PasswordHasher;
import dev.marquee.application.testing.PasswordHasherContract;
import dev.marquee.persistence.testing.CapturedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class Argon2PasswordHasherTest implements PasswordHasherContract {

  private final PasswordHasher hasher = new Argon2PasswordHasher(new Argon2Settings(64, 1, 1));

  @Override
  public PasswordHasher hasher() {
    return hasher;
  }

  @Override
  public PasswordHash outdated(String password) {
    return new Argon2PasswordHasher(new Argon2Settings(32, 1, 1)).rehash(password);
  }

  /** The vectors of the reference implementation (P-H-C/phc-winner-argon2, src/test.c). */
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "password $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
            + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "password $argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ"
            + "$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "password $argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ"
            + "$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
        "password $argon2id$v=19$m=65536,t=1,p=1$c29tZXNhbHQ"
            + "$9qWtwbpyPd3vm1rB1GThgPzZ3/ydHL92zKL+15XZypg",
        "password $argon2id$v=19$m=65536,t=4,p=1$c29tZXNhbHQ"
            + "$kCXUjmjvc5XMqQedpMTsOv+zyJEf5PhtGiUghW9jFyw",
        "differentpassword $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
            + "$C4TWUs9rDEvq7w3+J4umqA32aWKB1+DSiRuBfYxFj94",
        "password $argon2id$v=19$m=65536,t=2,p=1$ZGlmZnNhbHQ"
            + "$vfMrBczELrFdWP0ZsfhWsRPaHppYdP3MVEMIVlqoFBw"
      })
  void agreesWithTheReferenceImplementation(String password, String phc) {
    assertThat(hasher.verify(password, new PasswordHash(phc))).isTrue();
    assertThat(hasher.verify("passwore", new PasswordHash(phc))).isFalse();
  }

  @Test
  void writesThePhcStringFormat() {
    var hash = hasher.hash(new Password("correct horse"));

    assertThat(hash.value())
        .matches("\\$argon2id\\$v=19\\$m=64,t=1,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain text",
        "$2b$12$xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=16$m=64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=0,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=9999999,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7",
        "$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ"
      })
  void takesNothingForAMalformedHashAndSaysSoWithoutShowingIt(String stored) {
    try (var log = new CapturedLog(Argon2PasswordHasher.class)) {
      assertThat(hasher.verify(stored, new PasswordHash(stored))).isFalse();
      assertThat(log.lines())
          .singleElement()
          .asString()
          .contains("malformed")
          .doesNotContain("c29t");
    }
  }
}
