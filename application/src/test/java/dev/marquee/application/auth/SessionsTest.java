package dev.marquee.application.auth;

import static dev.marquee.domain.testing.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.user.User;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a session: tokens traded for tokens, and its end. */
final class SessionsTest {

  private final TestApplication app = new TestApplication();
  private final AuthService auth = app.authService;
  private final SessionService sessions = app.sessionService;

  private User mary;

  @BeforeEach
  void register() {
    mary = app.member("mary");
  }

  @Test
  void aRefreshTokenGivesTheNextPair() {
    var first = login();
    var second = auth.refresh(first.refreshToken());

    assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
    assertThat(member(second)).isEqualTo(member(first));
    assertThat(auth.refresh(second.refreshToken())).isNotEqualTo(second);
  }

  @Test
  void aSecondUseEndsTheSession() {
    var first = login();
    var second = auth.refresh(first.refreshToken());
    app.clock.advance(Session.LOST_ANSWER);

    assertThat(refusal(first)).isEqualTo("invalid_refresh_token");

    assertThat(refusal(second)).isEqualTo("invalid_refresh_token");
    assertThat(codeOf(() -> member(second))).isEqualTo("invalid_token");
  }

  @Test
  void anAnswerThatGotLostIsGivenAgain() {
    var first = login();
    var lost = auth.refresh(first.refreshToken());
    app.clock.advance(Session.LOST_ANSWER.minusNanos(1_000));

    var again = auth.refresh(first.refreshToken());

    assertThat(again.refreshToken()).isEqualTo(lost.refreshToken());
    assertThat(member(again)).isEqualTo(member(lost));
  }

  @Test
  void anAnswerWhoseAccessTokenWasUsedDidNotGetLost() {
    var first = login();
    var second = auth.refresh(first.refreshToken());
    member(second);

    assertThat(refusal(first)).isEqualTo("invalid_refresh_token");
    assertThat(refusal(second)).isEqualTo("invalid_refresh_token");
  }

  @Test
  void anAnswerWhoseRefreshTokenWasUsedDidNotGetLost() {
    var first = login();
    var third = auth.refresh(auth.refresh(first.refreshToken()).refreshToken());

    assertThat(refusal(first)).isEqualTo("invalid_refresh_token");
    assertThat(refusal(third)).isEqualTo("invalid_refresh_token");
  }

  @Test
  void bothAccessTokensOfAnAnswerGivenTwiceCountAsItsUse() {
    var first = login();
    var lost = auth.refresh(first.refreshToken());
    auth.refresh(first.refreshToken());
    member(lost);

    assertThat(refusal(first)).isEqualTo("invalid_refresh_token");
  }

  @Test
  void aRefreshTokenIsGoodForThirtyDays() {
    var first = login();
    app.clock.advance(Duration.ofDays(30).minusNanos(1_000));
    var second = auth.refresh(first.refreshToken());
    app.clock.advance(Duration.ofDays(30));

    assertThat(refusal(second)).isEqualTo("invalid_refresh_token");
  }

  @Test
  void aDisabledAccountGetsNoTokens() {
    var first = login();
    app.users.put(disabled());

    assertThat(refusal(first)).isEqualTo("invalid_refresh_token");

    app.users.put(mary);
    assertThat(auth.refresh(first.refreshToken())).isNotNull();
  }

  @Test
  void garbageIsNoRefreshToken() {
    var access = login().accessToken().value();

    assertThat(codeOf(() -> auth.refresh(new RefreshToken("garbage"))))
        .isEqualTo("invalid_refresh_token");
    assertThat(codeOf(() -> auth.refresh(new RefreshToken(access))))
        .isEqualTo("invalid_refresh_token");
  }

  @Test
  void aRefreshTokenIsNoAccessToken() {
    var refresh = login().refreshToken().value();

    assertThat(codeOf(() -> auth.authenticate(refresh))).isEqualTo("invalid_token");
  }

  @Test
  void logoutEndsTheSessionItIsCalledFromAndNoOther() {
    var here = login();
    var elsewhere = login();

    sessions.logout(caller(here));

    assertThat(codeOf(() -> member(here))).isEqualTo("invalid_token");
    assertThat(refusal(here)).isEqualTo("invalid_refresh_token");
    assertThat(member(elsewhere)).isEqualTo(mary.asActor());
  }

  @Test
  void revokingEitherTokenEndsTheSession() {
    var one = login();
    var other = login();

    sessions.revoke(one.refreshToken().value());
    sessions.revoke(other.accessToken().value());
    sessions.revoke("garbage");

    assertThat(codeOf(() -> member(one))).isEqualTo("invalid_token");
    assertThat(codeOf(() -> member(other))).isEqualTo("invalid_token");
  }

  @Test
  void listsOnesOwnSessionsTheLastUsedFirst() {
    var older = caller(login());
    app.clock.advance(Duration.ofSeconds(1));
    var newer = caller(login());
    app.signIn(app.member("john").username().value(), TestApplication.PASSWORD);

    assertThat(sessions.list(mary.asActor()))
        .extracting(Session::id)
        .containsExactly(newer.session(), older.session());
  }

  @Test
  void nobodyEndsAnothersSession() {
    var marys = caller(login());
    var john = app.member("john").asActor();

    assertThat(codeOf(() -> sessions.end(john, marys.session()))).isEqualTo("session_not_found");
    assertThat(sessions.list(mary.asActor())).hasSize(1);

    sessions.end(mary.asActor(), marys.session());
    assertThat(sessions.list(mary.asActor())).isEmpty();
  }

  @Test
  void allCanBeEndedAtOnce() {
    var one = login();
    var other = login();

    sessions.endAll(mary.asActor());

    assertThat(codeOf(() -> member(one))).isEqualTo("invalid_token");
    assertThat(codeOf(() -> member(other))).isEqualTo("invalid_token");
  }

  @Test
  void adminsListAndEndTheSessionsOfAnybody() {
    var john = app.member("john");
    var token = app.tokenOf(john);
    var shell = new Actor.Operator("root");

    var ended = app.sessionService.endAll(shell, john.id());

    assertThat(ended).hasSize(1);
    assertThat(app.sessionService.list(shell, john.id())).isEmpty();
    assertThat(codeOf(() -> app.authService.authenticate(token))).isEqualTo("invalid_token");
  }

  @Test
  void nobodyElseDoes() {
    var john = app.member("john");
    var other = app.member("other").asActor();
    var token = app.tokenOf(john);

    assertThat(codeOf(() -> app.sessionService.list(other, john.id()))).isEqualTo("admin_only");
    assertThat(codeOf(() -> app.sessionService.endAll(other, john.id()))).isEqualTo("admin_only");
    assertThat(app.authService.authenticate(token)).isNotNull();
  }

  private SignedIn login() {
    return app.signIn("mary", TestApplication.PASSWORD);
  }

  private Authenticated caller(SignedIn pair) {
    return auth.authenticate(pair.accessToken().value());
  }

  private Actor.Member member(SignedIn pair) {
    return caller(pair).member();
  }

  private String refusal(SignedIn pair) {
    return codeOf(() -> auth.refresh(pair.refreshToken()));
  }

  private User disabled() {
    return new User(
        mary.id(),
        mary.username(),
        mary.email(),
        mary.role(),
        false,
        mary.createdAt(),
        mary.updatedAt(),
        2);
  }
}
