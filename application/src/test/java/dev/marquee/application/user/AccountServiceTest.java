package dev.marquee.application.user;

import static dev.marquee.domain.testing.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.shared.Change;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.Role;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserChanges;
import dev.marquee.domain.user.UserId;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.domain.user.Username;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class AccountServiceTest {

  private static final Actor SHELL = new Actor.Operator("root");
  private static final UserId NOBODY = new UserId(Long.MAX_VALUE);

  private final TestApplication app = new TestApplication();
  private final AccountService accounts = app.accountService;

  @Test
  void membersRenameThemselves() {
    var mary = app.member("mary");
    app.clock.advance(Duration.ofSeconds(1));

    var maria = accounts.edit(mary.asActor(), mary.id(), named("maria"));

    assertThat(maria.username()).isEqualTo(new Username("maria"));
    assertThat(maria.updatedAt()).isEqualTo(Samples.NOW.plusSeconds(1));
    assertThat(app.users.find(mary.id())).contains(maria);
    assertThat(app.signIn("maria", TestApplication.PASSWORD)).isNotNull();
  }

  @Test
  void nobodyTakesTheNameOfAnother() {
    var mary = app.member("mary");
    app.member("john");

    assertThat(codeOf(() -> accounts.edit(mary.asActor(), mary.id(), named("JOHN"))))
        .isEqualTo(UserRepository.TAKEN);
    assertThat(app.users.find(mary.id())).contains(mary);
  }

  @Test
  void aTokenDoesNotFollowAName() {
    var mary = app.member("mary");
    var token = app.tokenOf(mary);

    accounts.edit(mary.asActor(), mary.id(), named("maria"));
    var another = app.member("mary2");
    accounts.edit(SHELL, another.id(), named("mary"));

    assertThat(app.authService.authenticate(token).member().id()).isEqualTo(mary.id().value());
  }

  @Test
  void strangersChangeAndDeleteNothing() {
    var mary = app.member("mary");
    var john = app.member("john").asActor();

    assertThat(codeOf(() -> accounts.edit(john, mary.id(), named("x")))).isEqualTo("not_allowed");
    assertThat(codeOf(() -> accounts.delete(john, mary.id()))).isEqualTo("not_allowed");
    assertThat(codeOf(() -> accounts.delete(Actor.anonymous(), mary.id())))
        .isEqualTo("not_authenticated");
    assertThat(app.users.find(mary.id())).contains(mary);
  }

  @Test
  void nobodyPromotesThemselves() {
    var mary = app.member("mary");

    assertThat(codeOf(() -> accounts.edit(mary.asActor(), mary.id(), UserChanges.to(Role.ADMIN))))
        .isEqualTo("admin_only");
    assertThat(app.users.find(mary.id())).contains(mary);
  }

  @Test
  void aDeletedAccountTakesItsPostsAndSessionsAlong() {
    var mary = app.member("mary");
    var token = app.tokenOf(mary);
    var post = app.postService.create(mary.asActor(), Samples.post("Gone"));

    accounts.delete(mary.asActor(), mary.id());

    assertThat(app.users.find(mary.id())).isEmpty();
    assertThat(app.posts.find(post.id())).isEmpty();
    assertThat(codeOf(() -> app.authService.authenticate(token))).isEqualTo("invalid_token");
    assertThat(codeOf(() -> app.signIn("mary", TestApplication.PASSWORD)))
        .isEqualTo("invalid_credentials");
  }

  @Test
  void aDisabledAccountLosesItsSessionsForGood() {
    var mary = app.member("mary");
    var token = app.tokenOf(mary);

    accounts.edit(SHELL, mary.id(), UserChanges.active(false));
    assertThat(codeOf(() -> app.signIn("mary", TestApplication.PASSWORD)))
        .isEqualTo("invalid_credentials");

    accounts.edit(SHELL, mary.id(), UserChanges.active(true));
    assertThat(codeOf(() -> app.authService.authenticate(token))).isEqualTo("invalid_token");
    assertThat(app.signIn("mary", TestApplication.PASSWORD)).isNotNull();
  }

  @Test
  void aDemotedAdminIsNoneAtOnce() {
    app.admin("root");
    var second = app.admin("second");
    var token = app.tokenOf(second);

    accounts.edit(SHELL, second.id(), UserChanges.to(Role.USER));

    assertThat(app.authService.authenticate(token).member().isAdmin()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("waysToRemoveAnAdmin")
  void theLastActiveAdminStays(Removal removal) {
    app.member("mary");
    var root = app.admin("root");
    var asleep = app.admin("asleep");
    accounts.edit(SHELL, asleep.id(), UserChanges.active(false));
    var token = app.tokenOf(root);

    assertThat(codeOf(() -> removal.of(accounts, root))).isEqualTo(AccountService.LAST_ADMIN);

    assertThat(app.users.find(root.id())).contains(root);
    assertThat(app.authService.authenticate(token).member().isAdmin()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("waysToRemoveAnAdmin")
  void oneOfTwoMayGo(Removal removal) {
    var root = app.admin("root");
    var second = app.admin("second");

    removal.of(accounts, root);

    assertThat(app.users.findActiveAdminsForUpdate()).containsExactly(second);
  }

  @Test
  void theLastAdminMayStillBeRenamed() {
    var root = app.admin("root");

    assertThat(accounts.edit(root.asActor(), root.id(), named("toor")).isActiveAdmin()).isTrue();
  }

  @Test
  void nobodyIsNotFound() {
    assertThat(codeOf(() -> accounts.edit(SHELL, NOBODY, named("x")))).isEqualTo("user_not_found");
    assertThat(codeOf(() -> accounts.delete(SHELL, NOBODY))).isEqualTo("user_not_found");
  }

  /** By whom ever, in whatever way. */
  interface Removal {
    void of(AccountService accounts, User admin);
  }

  static Stream<Removal> waysToRemoveAnAdmin() {
    return Stream.of(
        (accounts, root) -> accounts.edit(SHELL, root.id(), UserChanges.to(Role.USER)),
        (accounts, root) -> accounts.edit(root.asActor(), root.id(), UserChanges.active(false)),
        (accounts, root) -> accounts.delete(root.asActor(), root.id()),
        (accounts, root) -> accounts.delete(SHELL, root.id()));
  }

  private static UserChanges named(String name) {
    return UserChanges.of(Change.to(new Username(name)), Change.keep());
  }
}
