package dev.marquee.application.auth;

import static dev.marquee.domain.testing.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.FakeTokenIssuer;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.shared.Change;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserChanges;
import dev.marquee.domain.user.UserId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tokens made at the shell. */
final class TokenServiceTest {

  private static final Actor OPERATOR = new Actor.Operator("root");
  private static final ClientInfo SHELL = new ClientInfo("shell", "root");

  private final TestApplication app = new TestApplication();
  private final TokenService tokens = app.tokenService;
  private final User mary = app.member("mary");

  @Test
  void aTokenOpensTheDoorsOfItsAccount() {
    var token = issue(Optional.empty());

    assertThat(app.authService.authenticate(token.value()).member().id())
        .isEqualTo(mary.id().value());
    assertThat(token.lifetime()).isEqualTo(FakeTokenIssuer.LIFETIME);
    assertThat(token.scope()).isEqualTo("user");
  }

  @Test
  void itsSessionIsSeenAndEndsWithIt() {
    issue(Optional.of(Duration.ofMinutes(5)));

    var session = app.sessionService.list(OPERATOR, mary.id()).get(0);
    assertThat(session.client()).isEqualTo(SHELL);
    assertThat(session.expiresAt()).isEqualTo(app.clock.instant().plus(Duration.ofMinutes(5)));

    app.clock.advance(Duration.ofMinutes(5));
    assertThat(app.sessionService.list(OPERATOR, mary.id())).isEmpty();
  }

  @Test
  void saysWhatATokenSays() {
    var token = issue(Optional.empty());

    var state = tokens.inspect(OPERATOR, token.value());

    assertThat(state.good()).isTrue();
    assertThat(state.account()).contains(mary);
    assertThat(state.claims().id()).isEqualTo(token.id());
    assertThat(Duration.between(state.claims().issuedAt(), state.claims().expiresAt()))
        .isEqualTo(token.lifetime());
  }

  @Test
  void saysThatASessionEnded() {
    var token = issue(Optional.empty()).value();
    app.sessionService.revoke(token);

    var state = tokens.inspect(OPERATOR, token);

    assertThat(state.live()).isFalse();
    assertThat(state.good()).isFalse();
    assertThat(state.account()).contains(mary);
  }

  @Test
  void saysThatAnAccountIsDisabledOrDeleted() {
    var token = issue(Optional.empty()).value();

    app.accountService.edit(OPERATOR, mary.id(), disabled());
    assertThat(tokens.inspect(OPERATOR, token).account().orElseThrow().active()).isFalse();
    assertThat(tokens.inspect(OPERATOR, token).good()).isFalse();

    app.accountService.delete(OPERATOR, mary.id());
    assertThat(tokens.inspect(OPERATOR, token).account()).isEmpty();
  }

  @Test
  void givesNoneToWhoCannotUseIt() {
    app.accountService.edit(OPERATOR, mary.id(), disabled());

    assertThat(codeOf(() -> issue(Optional.empty()))).isEqualTo(TokenService.DISABLED);
    assertThat(app.sessionService.list(OPERATOR, mary.id())).isEmpty();
    assertThat(codeOf(() -> tokens.issue(OPERATOR, new UserId(404), Optional.empty(), SHELL)))
        .isEqualTo("user_not_found");
  }

  @Test
  void isForAdmins() {
    var token = issue(Optional.empty()).value();

    assertThat(codeOf(() -> tokens.issue(mary.asActor(), mary.id(), Optional.empty(), SHELL)))
        .isEqualTo("admin_only");
    assertThat(codeOf(() -> tokens.inspect(mary.asActor(), token))).isEqualTo("admin_only");
    assertThat(codeOf(() -> tokens.inspect(OPERATOR, "garbage"))).isEqualTo("invalid_token");
  }

  private AccessToken issue(Optional<Duration> lifetime) {
    return tokens.issue(OPERATOR, mary.id(), lifetime, SHELL);
  }

  private static UserChanges disabled() {
    return new UserChanges(Change.keep(), Change.keep(), Change.keep(), Change.to(false));
  }
}
