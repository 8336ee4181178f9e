package dev.marquee.application.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.marquee.application.auth.CredentialRepository;
import dev.marquee.application.auth.CredentialRepository.Credential;
import dev.marquee.application.auth.PasswordHash;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.domain.user.NewUser;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.domain.user.Username;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link CredentialRepository} promises. Each test starts with an empty one. */
public interface CredentialRepositoryContract {

  PasswordHash HASH = new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA");
  PasswordHash OTHER_HASH = new PasswordHash("$2b$12$" + "x".repeat(53));

  CredentialRepository credentials();

  /** Where the accounts are; starts empty too. */
  UserRepository users();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zoë",
        "ZOË",
        "zoe\u0308",
        " zoë\t",
        "zoë@example.org",
        "ZOË@Example.ORG",
        "\nzoe\u0308@example.org "
      })
  default void findsAnAccountByNameOrAddressInAnyCase(String login) {
    account("john", "john@example.org", OTHER_HASH);
    var zoe = account("zoë", "Zoë@example.org", HASH);

    assertThat(credentials().findByLogin(login)).contains(new Credential(zoe, HASH));
  }

  @ParameterizedTest
  @MethodSource("nobody")
  default void findsNobodyElse(String login) {
    account("mary", "mary@example.org", HASH);

    assertThat(credentials().findByLogin(login)).isEmpty();
  }

  /** What is left out, what a pattern or a statement would make of it, what cannot be stored. */
  static Stream<String> nobody() {
    return Stream.of(
        "",
        " ",
        "m",
        "mar",
        "maryy",
        "ma ry",
        "marỵ",
        "%",
        "mar_",
        "m%",
        "mary%",
        "*",
        "mary'",
        "mary\\",
        "' or 1=1 --",
        "mary; select 1",
        "$1",
        "?",
        ":login",
        "@",
        "mary@",
        "@example.org",
        "example.org",
        "mary@example",
        "mary@example.or",
        "mary@example_org",
        "mary@@example.org",
        "\u0000",
        "mary\u0000",
        "\u0000mary",
        "mary@example.org\u0000",
        "\ud83c",
        "mary\udfac",
        "mary\ud83c\ud83c",
        "a".repeat(100_000),
        "mary" + "\u0000".repeat(100_000),
        "🎬@".repeat(33_000));
  }

  @Test
  default void neverTakesANameForAnAddress() {
    var mary = account("mary", "john@example.org", HASH);
    var john = account("john", "mary@example.org", OTHER_HASH);

    assertThat(credentials().findByLogin("mary")).contains(new Credential(mary, HASH));
    assertThat(credentials().findByLogin("john@example.org")).contains(new Credential(mary, HASH));
    assertThat(credentials().findByLogin("john")).contains(new Credential(john, OTHER_HASH));
    assertThat(credentials().findByLogin("mary@example.org"))
        .contains(new Credential(john, OTHER_HASH));
  }

  @Test
  default void doesNotFindAnAccountWithoutAPassword() {
    users().insert(Samples.member("mary"), Samples.NOW);

    assertThat(credentials().findByLogin("mary")).isEmpty();
    assertThat(credentials().findByLogin("mary@example.org")).isEmpty();
  }

  @Test
  default void findsAnAccountById() {
    account("john", "john@example.org", OTHER_HASH);
    var mary = account("mary", "mary@example.org", HASH);
    var none = users().insert(Samples.member("none"), Samples.NOW);

    assertThat(credentials().find(mary.id())).contains(new Credential(mary, HASH));
    assertThat(credentials().find(none.id())).isEmpty();
  }

  @Test
  default void findsTheHashesOfMany() {
    var john = account("john", "john@example.org", OTHER_HASH);
    var mary = account("mary", "mary@example.org", HASH);
    var none = users().insert(Samples.member("none"), Samples.NOW);
    account("zoe", "zoe@example.org", HASH);

    assertThat(credentials().hashes(List.of(mary.id(), none.id(), john.id())))
        .isEqualTo(Map.of(john.id(), OTHER_HASH, mary.id(), HASH));
    assertThat(credentials().hashes(List.of())).isEmpty();
  }

  @Test
  default void goesWithItsAccount() {
    var mary = account("mary", "mary@example.org", HASH);

    users().delete(mary.id());

    assertThat(credentials().find(mary.id())).isEmpty();
    assertThat(credentials().findByLogin("mary")).isEmpty();
  }

  @Test
  default void replacesAPassword() {
    var mary = account("mary", "mary@example.org", HASH);
    var john = account("john", "john@example.org", HASH);

    credentials().update(mary.id(), OTHER_HASH, Samples.NOW.plusSeconds(1));

    assertThat(credentials().findByLogin("mary")).contains(new Credential(mary, OTHER_HASH));
    assertThat(credentials().findByLogin("john")).contains(new Credential(john, HASH));
  }

  @Test
  default void replacesNoPasswordThatIsNotThere() {
    var mary = users().insert(Samples.member("mary"), Samples.NOW);

    assertThatIllegalStateException()
        .isThrownBy(() -> credentials().update(mary.id(), HASH, Samples.NOW));
    assertThat(credentials().findByLogin("mary")).isEmpty();
  }

  @Test
  default void keepsTheSamePasswordUnderAnotherHash() {
    var mary = account("mary", "mary@example.org", OTHER_HASH);
    var john = account("john", "john@example.org", OTHER_HASH);

    credentials().renew(mary.id(), OTHER_HASH, HASH, Samples.NOW.plusSeconds(1));

    assertThat(credentials().findByLogin("mary")).contains(new Credential(mary, HASH));
    assertThat(credentials().findByLogin("john")).contains(new Credential(john, OTHER_HASH));
  }

  @Test
  default void whoChangedThePasswordMeanwhileWins() {
    var mary = account("mary", "mary@example.org", HASH);
    var withoutPassword = users().insert(Samples.member("john"), Samples.NOW);

    credentials().renew(mary.id(), OTHER_HASH, new PasswordHash("late"), Samples.NOW);
    credentials().renew(withoutPassword.id(), OTHER_HASH, HASH, Samples.NOW);

    assertThat(credentials().findByLogin("mary")).contains(new Credential(mary, HASH));
    assertThat(credentials().findByLogin("john")).isEmpty();
  }

  private User account(String name, String email, PasswordHash hash) {
    var account = NewUser.member(new Username(name), new EmailAddress(email));
    var user = users().insert(account, Samples.NOW);
    credentials().insert(user.id(), hash, Samples.NOW);
    return user;
  }
}
