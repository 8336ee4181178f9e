package dev.marquee.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.marquee.application.testing.FakeTokenIssuer;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Callers;
import io.micronaut.http.HttpMethod;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation of the document, called by everybody. */
@MicronautTest
final class AccessMatrixTest {

  private static final Set<String> FOR_EVERYONE =
      Set.of(
          "home",
          "health",
          "liveness",
          "readiness",
          "problems",
          "metadata",
          "signingKeys",
          "register",
          "token",
          "login",
          "rootToken",
          "revoke",
          "requestPasswordReset",
          "confirmPasswordReset",
          "user",
          "listPosts",
          "post",
          "listArticles",
          "article");
  private static final Set<String> FOR_MEMBERS =
      Set.of(
          "logout",
          "sessions",
          "endSessions",
          "endSession",
          "me",
          "editMe",
          "deleteMe",
          "changePassword",
          "createArticle",
          "editArticle",
          "deleteArticle",
          "createPost",
          "editPost",
          "deletePost",
          "findMovies",
          "listNewMovies",
          "movie");
  private static final Set<String> FOR_ADMINS =
      Set.of(
          "listUsers",
          "editUser",
          "deleteUser",
          "createMovie",
          "replaceMovie",
          "editMovie",
          "deleteMovie",
          "importMovies",
          "audit",
          "jobs",
          "job",
          "cancelJob",
          "retryJob");

  /** One that is missing here fails, so that nobody forgets to decide. */
  private static final Map<Audience, Set<String>> AUDIENCES =
      Map.of(
          Audience.EVERYONE, FOR_EVERYONE,
          Audience.MEMBERS, FOR_MEMBERS,
          Audience.ADMINS, FOR_ADMINS);

  private static final long NO_SUCH_ID = 999_999_999;

  private final Browser browser;
  private final Callers callers;
  private final TestApplication application;
  private final Router router;

  AccessMatrixTest(Browser browser, Callers callers, TestApplication application, Router router) {
    this.router = router;
    this.browser = browser;
    this.callers = callers;
    this.application = application;
  }

  private interface Authorization {
    Optional<String> header();
  }

  @Test
  void everyRuleIsAboutAnOperation() {
    assertThat(AUDIENCES.values().stream().flatMap(Set::stream))
        .containsExactlyInAnyOrderElementsOf(Operation.all().map(Operation::id).toList());
  }

  /**
   * Controllers of tests are none of the document's: as if somebody had forgotten all about them.
   */
  @Test
  void aRouteThatIsNoOperationIsFound() {
    assertThat(routes(route -> true))
        .contains("GET /forgotten", "GET /probes/{id}")
        .isNotEqualTo(documented());
    assertThat(routes(AccessMatrixTest::isOfTheProduct)).isEqualTo(documented());
  }

  @Test
  void anOperationThatNobodyDecidedAboutFails() {
    var forgotten = new Operation("forgotten", "GET", "/forgotten", Optional.empty());

    assertThatThrownBy(() -> check(forgotten, Optional::empty, AccessMatrixTest::forNobody))
        .isInstanceOf(AssertionError.class)
        .hasMessage("nobody decided whom forgotten is for");
  }

  /** A probe that is open to everyone, in the place of an operation for members. */
  @Test
  void anUnprotectedRouteFails() {
    var open = new Operation("me", "GET", "/probes/{id}", Optional.empty());

    assertThatThrownBy(() -> check(open, Optional::empty, AccessMatrixTest::forNobody))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("401")
        .hasMessageContaining("200");
  }

  @TestFactory
  Stream<DynamicTest> nobody() {
    return everywhere(Optional::empty, AccessMatrixTest::forNobody);
  }

  @TestFactory
  Stream<DynamicTest> aMember() {
    return everywhere(
        () -> Optional.of(callers.member().authorization()),
        audience -> audience == Audience.ADMINS ? 403 : 0);
  }

  @TestFactory
  Stream<DynamicTest> anAdmin() {
    return everywhere(() -> Optional.of(callers.admin().authorization()), audience -> 0);
  }

  @TestFactory
  Stream<DynamicTest> somebodyWithGarbage() {
    return everywhere(() -> Optional.of("Bearer garbage"), audience -> 401);
  }

  @TestFactory
  Stream<DynamicTest> somebodyWithARefreshToken() {
    return everywhere(this::refreshToken, audience -> 401);
  }

  @TestFactory
  Stream<DynamicTest> anAdminWithAnExpiredToken() {
    return everywhere(this::expired, audience -> 401);
  }

  @TestFactory
  Stream<DynamicTest> anAdminWhoWasDisabled() {
    return everywhere(this::disabled, audience -> 401);
  }

  @TestFactory
  Stream<DynamicTest> anAdminWhoWasDeleted() {
    return everywhere(this::deleted, audience -> 401);
  }

  private Stream<DynamicTest> everywhere(
      Authorization authorization, Function<Audience, Integer> rule) {
    return Operation.all()
        .map(operation -> dynamicTest(operation.id(), () -> check(operation, authorization, rule)));
  }

  /** Expects 401 or 403 where the rule says so, and neither where it says 0. */
  private void check(
      Operation operation, Authorization authorization, Function<Audience, Integer> rule) {
    var expected = rule.apply(audience(operation));
    var status = operation.call(browser, authorization.header(), "{}", NO_SUCH_ID);
    if (expected == 0) {
      assertThat(status).isNotIn(401, 403).isLessThan(500);
    } else {
      assertThat(status).isEqualTo(expected);
    }
  }

  private static int forNobody(Audience audience) {
    return audience == Audience.EVERYONE ? 0 : 401;
  }

  private Set<String> routes(Predicate<UriRouteInfo<?, ?>> which) {
    return router
        .uriRoutes()
        .filter(route -> route.getHttpMethod() != HttpMethod.HEAD && which.test(route))
        .map(route -> route.getHttpMethod() + " " + route.getUriMatchTemplate().toPathString())
        .map(route -> route.replaceFirst("(?<=[^ ])/$", ""))
        .collect(Collectors.toSet());
  }

  private static Set<String> documented() {
    return Operation.all()
        .map(operation -> operation.method() + " " + operation.path())
        .collect(Collectors.toSet());
  }

  private static boolean isOfTheProduct(UriRouteInfo<?, ?> route) {
    var type = route.getTargetMethod().getDeclaringType().getPackageName();
    return !type.endsWith(".probe") && !type.endsWith(".docs");
  }

  private static Audience audience(Operation operation) {
    return AUDIENCES.entrySet().stream()
        .filter(audience -> audience.getValue().contains(operation.id()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nobody decided whom " + operation.id() + " is for"))
        .getKey();
  }

  private Optional<String> refreshToken() {
    var name = callers.admin().user().username().value();
    var pair = application.signIn(name, TestApplication.PASSWORD);
    return Optional.of("Bearer " + pair.refreshToken().value());
  }

  private Optional<String> expired() {
    var admin = callers.admin();
    application.clock.advance(FakeTokenIssuer.LIFETIME);
    return Optional.of(admin.authorization());
  }

  private Optional<String> disabled() {
    var admin = callers.admin();
    application.users.put(Rows.disabled(admin.user()));
    return Optional.of(admin.authorization());
  }

  private Optional<String> deleted() {
    var admin = callers.admin();
    application.users.delete(admin.user().id());
    return Optional.of(admin.authorization());
  }
}
