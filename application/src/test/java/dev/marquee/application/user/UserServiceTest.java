package dev.marquee.application.user;

import static dev.marquee.domain.testing.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.auth.Password;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.NewUser;
import dev.marquee.domain.user.Role;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UserServiceTest {

  private static final Password PASSWORD = new Password("another password");
  private static final Actor SHELL = new Actor.Operator("root");
  private static final UserId NOBODY = new UserId(Long.MAX_VALUE);

  private final TestApplication app = new TestApplication();
  private final UserService users = app.userService;

  @Test
  void adminsMakeAccountsOfAnyRole() {
    var byAdmin = users.create(app.admin("root").asActor(), newAdmin("second"), PASSWORD);
    var byShell = users.create(SHELL, Samples.member("third"), PASSWORD);

    assertThat(byAdmin.role()).isEqualTo(Role.ADMIN);
    assertThat(byShell.role()).isEqualTo(Role.USER);
    assertThat(app.signIn("second", PASSWORD.value())).isNotNull();
  }

  @Test
  void nobodyElseMakesAccountsForOthers() {
    var mary = app.member("mary").asActor();

    assertThatThrownBy(() -> users.create(mary, newAdmin("second"), PASSWORD))
        .isInstanceOf(Forbidden.class)
        .hasMessage("admin_only");
    assertThatThrownBy(() -> users.create(Actor.anonymous(), newAdmin("second"), PASSWORD))
        .isInstanceOf(Unauthenticated.class);
    assertThat(users.list(SHELL, PageRequest.FIRST).items()).hasSize(1);
  }

  @Test
  void memberSeesTheAccountOfItsOwn() {
    app.member("john");
    var mary = app.member("mary");

    assertThat(users.me(mary.asActor())).isEqualTo(mary);
  }

  @Test
  void whoWasDeletedHasNoAccountAnyMore() {
    var mary = app.member("mary");
    app.users.delete(mary.id());

    assertThatThrownBy(() -> users.me(mary.asActor())).isInstanceOf(NotFound.class);
    assertThat(codeOf(() -> users.me(mary.asActor()))).isEqualTo("user_not_found");
  }

  @Test
  void onlyItsOwnerAndAdminsSeeThePrivatePartOfAProfile() {
    var mary = app.member("mary");

    assertThat(profile(mary.asActor(), mary).withPrivate()).isTrue();
    assertThat(profile(app.admin("root").asActor(), mary).withPrivate()).isTrue();
    assertThat(profile(SHELL, mary).withPrivate()).isTrue();
    assertThat(profile(app.member("john").asActor(), mary).withPrivate()).isFalse();
    assertThat(profile(Actor.anonymous(), mary).withPrivate()).isFalse();
  }

  @Test
  void aProfileHasThePublishedPostsOfItsOwnerForEverybody() {
    var mary = app.member("mary");
    var older = app.postService.create(mary.asActor(), Samples.post("Older"));
    var newer = app.postService.create(mary.asActor(), Samples.post("Newer"));
    app.postService.create(mary.asActor(), Samples.draft("Draft"));
    app.postService.create(app.member("john").asActor(), Samples.post("Not hers"));

    assertThat(profile(Actor.anonymous(), mary).posts().items()).containsExactly(newer, older);
    assertThat(profile(mary.asActor(), mary).posts().items()).containsExactly(newer, older);
    assertThat(profile(SHELL, mary).posts().items()).containsExactly(newer, older);
  }

  @Test
  void aProfileSaysWhetherMorePostsFollow() {
    var mary = app.member("mary");
    app.postService.create(mary.asActor(), Samples.post("Older"));
    var newer = app.postService.create(mary.asActor(), Samples.post("Newer"));

    var posts = users.profile(Actor.anonymous(), mary.id(), PageRequest.first(1)).posts();

    assertThat(posts.items()).containsExactly(newer);
    assertThat(posts.more()).isTrue();
  }

  @Test
  void nobodyHasNoProfile() {
    assertThat(codeOf(() -> users.profile(SHELL, NOBODY, PageRequest.FIRST)))
        .isEqualTo("user_not_found");
  }

  @Test
  void onlyAdminsListAccounts() {
    var mary = app.member("mary");
    var root = app.admin("root");

    assertThat(users.list(root.asActor(), PageRequest.FIRST).items()).containsExactly(mary, root);
    assertThat(users.list(SHELL, new PageRequest(1, 1)).items()).containsExactly(root);
    assertThatThrownBy(() -> users.list(mary.asActor(), PageRequest.FIRST))
        .isInstanceOf(Forbidden.class)
        .hasMessage("admin_only");
    assertThatThrownBy(() -> users.list(Actor.anonymous(), PageRequest.FIRST))
        .isInstanceOf(Unauthenticated.class);
  }

  @Test
  void adminsFindAnAccountByWhatItIsCalled() {
    var mary = app.member("mary");
    var numbered = app.member("2");

    assertThat(users.named(SHELL, "MARY")).isEqualTo(mary);
    assertThat(users.named(SHELL, "mary@example.org")).isEqualTo(mary);
    assertThat(users.named(SHELL, "1")).isEqualTo(mary);
    assertThat(users.named(SHELL, "2@example.org")).isEqualTo(numbered);
  }

  @Test
  void digitsAreAnIdWhateverOthersAreCalled() {
    var victim = app.member("mary");
    app.member(String.valueOf(victim.id().value()));

    assertThat(users.named(SHELL, String.valueOf(victim.id().value()))).isEqualTo(victim);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "nobody@example.org", "99", "0", "01", "99999999999999999999"})
  void whoIsCalledOtherwiseIsNotFound(String name) {
    app.member("mary");

    assertThat(codeOf(() -> users.named(SHELL, name))).isEqualTo("user_not_found");
  }

  @Test
  void onlyAdminsFindAccountsByName() {
    var mary = app.member("mary").asActor();

    assertThat(codeOf(() -> users.named(mary, "mary"))).isEqualTo("admin_only");
    assertThat(codeOf(() -> users.named(Actor.anonymous(), "mary"))).isEqualTo("not_authenticated");
  }

  private Profile profile(Actor reader, User user) {
    return users.profile(reader, user.id(), PageRequest.FIRST);
  }

  private static NewUser newAdmin(String name) {
    var member = Samples.member(name);
    return new NewUser(member.username(), member.email(), Role.ADMIN);
  }
}
