package dev.marquee.application.auth;

import static dev.marquee.domain.testing.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hashes that were made elsewhere, or when it was cheaper, are replaced at the next login. */
final class RenewedHashTest {

  private static final String SHORT = "abc";

  private final TestApplication app = new TestApplication();

  @BeforeEach
  void comeFromElsewhere() {
    var mary = app.users.insert(Samples.member("mary"), Samples.NOW);
    app.credentials.insert(mary.id(), app.hasher.outdated(SHORT), Samples.NOW);
  }

  @Test
  void aLoginRenewsAnOutdatedHash() {
    assertThat(app.signIn("mary", SHORT)).isNotNull();

    assertThat(app.hasher.isOutdated(hash())).isFalse();
    assertThat(app.signIn("mary", SHORT)).isNotNull();
  }

  @Test
  void aHashThatIsNotOutdatedStays() {
    app.signIn("mary", SHORT);
    var renewed = hash();

    app.signIn("mary", SHORT);

    assertThat(hash()).isEqualTo(renewed);
  }

  @Test
  void whoIsRefusedRenewsNothing() {
    assertThat(codeOf(() -> app.signIn("mary", "abd"))).isEqualTo("invalid_credentials");
    assertThat(app.hasher.isOutdated(hash())).isTrue();

    disable(app.credentials.findByLogin("mary").orElseThrow().user());
    assertThat(codeOf(() -> app.signIn("mary", SHORT))).isEqualTo("invalid_credentials");
    assertThat(app.hasher.isOutdated(hash())).isTrue();
  }

  @Test
  void aBusyHasherKeepsNobodyOut() {
    app.hasher.refuseToHash();

    assertThat(app.signIn("mary", SHORT)).isNotNull();
    assertThat(app.hasher.isOutdated(hash())).isTrue();
  }

  @Test
  void whoeverRenewsItFirstKeepsNobodyOut() {
    app.hasher.meanwhile(() -> app.signIn("mary", SHORT));

    assertThat(app.signIn("mary", SHORT)).isNotNull();
  }

  private PasswordHash hash() {
    return app.credentials.findByLogin("mary").orElseThrow().hash();
  }

  private void disable(User mary) {
    app.users.put(
        new User(
            mary.id(),
            mary.username(),
            mary.email(),
            mary.role(),
            false,
            mary.createdAt(),
            mary.updatedAt(),
            2));
  }
}
