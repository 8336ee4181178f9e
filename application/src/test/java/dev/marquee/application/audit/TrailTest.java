package dev.marquee.application.audit;

import static dev.marquee.domain.testing.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.auth.Authenticated;
import dev.marquee.application.auth.ClientInfo;
import dev.marquee.application.auth.Password;
import dev.marquee.application.auth.Session;
import dev.marquee.application.auth.SignedIn;
import dev.marquee.application.shared.Origin;
import dev.marquee.application.testing.FakeOrigins;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.application.user.RawUser;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.DomainException;
import dev.marquee.domain.post.PostChanges;
import dev.marquee.domain.post.PostId;
import dev.marquee.domain.post.PostTitle;
import dev.marquee.domain.post.Publication;
import dev.marquee.domain.shared.Change;
import dev.marquee.domain.shared.ExpectedVersion;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.domain.user.Role;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserChanges;
import dev.marquee.domain.user.Username;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each use case leaves in the trail. */
final class TrailTest {

  private static final Actor.Operator SHELL = new Actor.Operator("root");
  private static final String PASSWORD = TestApplication.PASSWORD;

  private final TestApplication app = new TestApplication();
  private User mary;
  private User john;
  private int before;

  @BeforeEach
  void twoAccounts() {
    mary = app.member("mary");
    john = app.member("john");
    before = lines().size();
  }

  @Test
  void signingIn() {
    app.signIn("mary", PASSWORD);

    assertThat(trail()).containsExactly("user:1 login.succeeded user:1 {session=1}");
  }

  @Test
  void failingToSignIn() {
    assertThat(codeOf(() -> app.signIn("mary", "wrong password"))).isEqualTo("invalid_credentials");
    assertThat(codeOf(() -> app.signIn("my password", "mary"))).isEqualTo("invalid_credentials");

    assertThat(trail())
        .containsExactly(
            "anonymous login.failed user:1 invalid_credentials {}",
            "anonymous login.failed - invalid_credentials {}");
  }

  @Test
  void signingOut() {
    var first = caller(app.signIn("mary", PASSWORD));
    var second = caller(app.signIn("mary", PASSWORD));
    app.signIn("mary", PASSWORD);
    forget();

    app.sessionService.logout(first);
    app.sessionService.end(mary.asActor(), second.session());
    app.sessionService.endAll(mary.asActor());
    app.sessionService.endAll(SHELL, mary.id());

    assertThat(trail())
        .containsExactly(
            "user:1 logout user:1 {session=1}",
            "user:1 session.ended user:1 {session=2}",
            "user:1 session.ended user:1 {session=all}",
            "operator:root session.ended user:1 {session=all}");
  }

  @Test
  void issuingAToken() {
    app.tokenService.issue(SHELL, mary.id(), Optional.empty(), new ClientInfo("shell", "root"));

    assertThat(trail()).containsExactly("operator:root token.issued user:1 {session=1}");
  }

  @Test
  void revokingATokenThatIsOne() {
    var access = app.signIn("mary", PASSWORD).accessToken().value();
    var refresh = app.signIn("mary", PASSWORD).refreshToken().value();
    forget();

    app.sessionService.revoke(access);
    app.sessionService.revoke(refresh);
    app.sessionService.revoke(refresh);
    app.sessionService.revoke("no token");

    assertThat(trail())
        .containsExactly(
            "anonymous token.revoked user:1 {session=1}",
            "anonymous token.revoked user:1 {session=2}");
  }

  @Test
  void usingARefreshTokenTwice() {
    var token = app.signIn("mary", PASSWORD).refreshToken();
    app.authService.refresh(token);
    app.clock.advance(Session.LOST_ANSWER);
    forget();

    assertThat(codeOf(() -> app.authService.refresh(token))).isEqualTo("invalid_refresh_token");

    assertThat(trail()).containsExactly("anonymous refresh.reused user:1 {session=1}");
  }

  @Test
  void changingPasswords() {
    var caller = caller(app.signIn("mary", PASSWORD));
    var wanted = new Password("another password");
    forget();

    assertThatThrownBy(
            () -> app.passwordService.change(caller, TestApplication.CLIENT, "wrong", wanted))
        .isInstanceOf(DomainException.class);
    app.passwordService.change(caller, TestApplication.CLIENT, PASSWORD, wanted);
    app.passwordService.set(SHELL, mary.id(), wanted);

    assertThat(trail())
        .containsExactly(
            "user:1 password.changed user:1 invalid_input {}",
            "user:1 password.changed user:1 {}",
            "operator:root password.set user:1 {}");
  }

  @Test
  void makingAccounts() {
    var password = new Password("some password");
    var anna = new Username("anna");
    app.registrationService.register(
        TestApplication.CLIENT, anna, new EmailAddress("anna@example.org"), password);
    assertThatThrownBy(() ->
            app.registrationService.register(
                TestApplication.CLIENT, anna, new EmailAddress("other@example.org"), password))
        .isInstanceOf(DomainException.class);
    app.userService.create(SHELL, Samples.admin("boss"), password);
    var moved =
        Map.of(
            RawUser.USERNAME, "moved",
            RawUser.EMAIL, "moved@example.org",
            RawUser.PASSWORD_HASH, app.hasher.hash(password).value());
    var raw = new RawUser(1, moved, List.of());
    app.userImportService.rehearse(SHELL, List.of(raw).iterator(), fault -> {});
    app.userImportService.load(SHELL, List.of(raw, raw).iterator(), fault -> {});

    assertThat(trail().stream().map(line -> line.replaceAll("user:\\d+", "user:N")))
        .containsExactly(
            "anonymous user.registered user:N {role=user}",
            "anonymous user.registered - username_or_email_taken {}",
            "operator:root user.created user:N {role=admin}",
            "operator:root user.imported user:N {role=user}");
  }

  @Test
  void changingAccounts() {
    var all =
        new UserChanges(
            Change.to(new Username("maria")),
            Change.keep(),
            Change.to(Role.ADMIN),
            Change.to(false));

    app.accountService.edit(SHELL, mary.id(), all);
    app.accountService.edit(SHELL, mary.id(), UserChanges.active(true));
    app.accountService.edit(SHELL, mary.id(), UserChanges.active(true));

    assertThat(trail())
        .containsExactly(
            "operator:root user.updated user:1 {fields=username}",
            "operator:root user.granted user:1 {from=user, to=admin}",
            "operator:root user.disabled user:1 {}",
            "operator:root user.enabled user:1 {}");
  }

  @Test
  void whatIsRefusedOfAccounts() {
    var boss = app.admin("boss");
    forget();

    refused(() -> app.accountService.edit(boss.asActor(), boss.id(), UserChanges.to(Role.USER)));
    refused(() -> app.accountService.delete(boss.asActor(), boss.id()));
    refused(() -> app.accountService.delete(john.asActor(), mary.id()));

    assertThat(trail())
        .containsExactly(
            "user:3 user.updated user:3 last_admin {}",
            "user:3 user.deleted user:3 last_admin {}",
            "user:2 user.deleted user:1 not_allowed {}");
  }

  @Test
  void deletingAnAccountKeepsItsName() {
    app.accountService.delete(mary.asActor(), mary.id());

    assertThat(trail()).containsExactly("user:1 user.deleted user:1 {}");
    assertThat(lines().get(0).username()).contains("mary");
  }

  @Test
  void posts() {
    var draft = app.postService.create(mary.asActor(), Samples.draft("Secret title"));
    edit(mary, draft.id(), Change.to(new PostTitle("Better")), Publication.KEEP);
    edit(mary, draft.id(), Change.keep(), Publication.NOW);
    refused(() -> edit(john, draft.id(), Change.keep(), Publication.KEEP));
    refused(() -> app.postService.delete(john.asActor(), draft.id(), ExpectedVersion.any()));
    app.postService.delete(SHELL, draft.id(), ExpectedVersion.any());
    refused(() -> app.postService.delete(mary.asActor(), draft.id(), ExpectedVersion.any()));

    assertThat(trail())
        .containsExactly(
            "user:1 post.created post:1 {published=false}",
            "user:1 post.updated post:1 {fields=title}",
            "user:1 post.published post:1 {fields=state}",
            "user:2 post.updated post:1 not_allowed {}",
            "user:2 post.deleted post:1 not_allowed {}",
            "operator:root post.deleted post:1 {}",
            "user:1 post.deleted post:1 post_not_found {}");
  }

  @Test
  void films() {
    app.movieService.create(SHELL, Samples.film("Metropolis", 1927, "8.3"));

    assertThat(trail()).containsExactly("operator:root movie.created movie:1 {}");
  }

  @Test
  void saysWhenAndWhence() {
    var origins = new FakeOrigins();
    app.calledFrom(origins);
    var origin = new Origin(Optional.of("192.0.2.7"), Optional.of(5L), Optional.of("r-1"));

    origins.from(origin, () -> app.signIn("mary", PASSWORD));

    assertThat(lines().get(0).origin()).isEqualTo(origin);
    assertThat(lines().get(0).at()).isEqualTo(app.clock.instant());
    assertThat(lines().get(0).username()).contains("mary");
  }

  @Test
  void onlyAdminsReadIt() {
    var trail = app.auditService;

    assertThat(codeOf(() -> trail.list(mary.asActor(), AuditFilter.ALL, PageRequest.FIRST)))
        .isEqualTo("admin_only");
    assertThat(codeOf(() -> trail.list(Actor.anonymous(), AuditFilter.ALL, PageRequest.FIRST)))
        .isEqualTo("not_authenticated");
  }

  private void edit(User actor, PostId id, Change<PostTitle> title, Publication publication) {
    app.postService.edit(
        actor.asActor(),
        id,
        new PostChanges(title, Change.keep(), publication),
        ExpectedVersion.any());
  }

  private static void refused(Runnable work) {
    assertThatThrownBy(work::run).isInstanceOf(DomainException.class);
  }

  private Authenticated caller(SignedIn pair) {
    return app.authService.authenticate(pair.accessToken().value());
  }

  private void forget() {
    before = lines().size();
  }

  /** What was written since, the oldest first, as text. */
  private List<String> trail() {
    var lines = lines();
    var since = new ArrayList<>(lines.subList(0, lines.size() - before));
    Collections.reverse(since);
    return since.stream().map(TrailTest::text).toList();
  }

  private List<AuditEntry> lines() {
    return app.auditService.list(SHELL, AuditFilter.ALL, PageRequest.FIRST).items();
  }

  private static String text(AuditEntry line) {
    var refusal = line.refusal().map(code -> code + " ").orElse("");
    return line.actor()
        + " "
        + line.action()
        + " "
        + line.subject().orElse("-")
        + " "
        + refusal
        + line.details();
  }
}
