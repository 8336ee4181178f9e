package dev.marquee.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.application.testing.FakeTokenIssuer;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.user.User;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Callers;
import dev.marquee.web.testing.Contract;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
          "user",
          "listPosts",
          "post");
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
          "createPost",
          "editPost",
          "deletePost",
          "findMovie",
          "listNewMovies",
          "movie");
  private static final Set<String> FOR_ADMINS =
      Set.of(
          "listUsers",
          "editUser",
          "deleteUser",
          "createMovie",
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

  private static final String NO_SUCH_ID = "999999999";

  private final JsonNode document = new Contract().document();
  private final Browser browser;
  private final Callers callers;
  private final TestApplication application;

  AccessMatrixTest(Browser browser, Callers callers, TestApplication application) {
    this.browser = browser;
    this.callers = callers;
    this.application = application;
  }

  private record Operation(String id, String method, String path, Optional<String> type) {

    Audience audience() {
      return AUDIENCES.entrySet().stream()
          .filter(audience -> audience.getValue().contains(id))
          .findFirst()
          .orElseThrow(() -> new AssertionError("nobody decided whom " + id + " is for"))
          .getKey();
    }
  }

  private interface Authorization {
    Optional<String> header();
  }

  @Test
  void everyRuleIsAboutAnOperation() {
    assertThat(AUDIENCES.values().stream().flatMap(Set::stream))
        .containsExactlyInAnyOrderElementsOf(operations().map(Operation::id).toList());
  }

  @TestFactory
  Stream<DynamicTest> nobody() {
    return everywhere(Optional::empty, audience -> audience == Audience.EVERYONE ? 0 : 401);
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

  /** Expects 401 or 403 where the rule says so, and neither where it says 0. */
  private Stream<DynamicTest> everywhere(
      Authorization authorization, Function<Audience, Integer> rule) {
    return operations()
        .map(operation ->
            dynamicTest(
                operation.id(),
                () -> {
                  var expected = rule.apply(operation.audience());
                  var status = call(operation, authorization.header());
                  if (expected == 0) {
                    assertThat(status).isNotIn(401, 403).isLessThan(500);
                  } else {
                    assertThat(status).isEqualTo(expected);
                  }
                }));
  }

  private int call(Operation operation, Optional<String> authorization) {
    var headers =
        Stream.concat(
                operation.type().stream().flatMap(type -> Stream.of("Content-Type", type)),
                authorization.stream().flatMap(value -> Stream.of("Authorization", value)))
            .toArray(String[]::new);
    var json = operation.type().filter(type -> type.endsWith("json")).isPresent();
    var body = json ? BodyPublishers.ofString("{}") : BodyPublishers.noBody();
    return browser.send(operation.method(), operation.path(), body, headers).status();
  }

  private Stream<Operation> operations() {
    return document.get("paths").properties().stream()
        .flatMap(path ->
            path.getValue().properties().stream()
                .filter(method -> method.getValue().has("operationId"))
                .map(method -> operation(path.getKey(), method.getKey(), method.getValue())));
  }

  private Operation operation(String path, String method, JsonNode description) {
    var body = description.path("requestBody");
    var content = body.has("$ref") ? document.at(body.get("$ref").asText().substring(1)) : body;
    var types = content.path("content").fieldNames();
    return new Operation(
        description.get("operationId").asText(),
        method.toUpperCase(Locale.ROOT),
        path.replace("{id}", NO_SUCH_ID),
        types.hasNext() ? Optional.of(types.next()) : Optional.empty());
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
    var user = admin.user();
    application.users.put(
        new User(
            user.id(),
            user.username(),
            user.email(),
            user.role(),
            false,
            user.createdAt(),
            user.updatedAt(),
            user.version() + 1));
    return Optional.of(admin.authorization());
  }

  private Optional<String> deleted() {
    var admin = callers.admin();
    application.users.delete(admin.user().id());
    return Optional.of(admin.authorization());
  }
}
