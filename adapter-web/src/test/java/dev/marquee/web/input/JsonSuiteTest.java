package dev.marquee.web.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.post.PostFilter;
import dev.marquee.domain.post.PostOrder;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Callers;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nicolas Seriot's parser tests as bodies of requests, where they are at hand. */
@MicronautTest
final class JsonSuiteTest {

  private static final Path SUITE = Path.of("../../shared/data/json-test-suite/test_parsing");

  private final Browser browser;
  private final Callers callers;
  private final TestApplication application;

  JsonSuiteTest(Browser browser, Callers callers, TestApplication application) {
    this.browser = browser;
    this.callers = callers;
    this.application = application;
  }

  @BeforeAll
  static void needsTheSuite() {
    var there = Files.isDirectory(SUITE);
    if (!there) {
      System.out.println("JsonSuiteTest is skipped: there is no " + SUITE);
    }
    assumeTrue(there);
  }

  @ParameterizedTest
  @CsvSource({"POST, /posts", "PATCH, /posts/1", "POST, /auth/register", "PATCH, /users/me"})
  void isRefusedAsNoJsonOrAsNoSuchBody(String method, String path) throws IOException {
    var caller = callers.member();
    for (var file : files()) {
      var name = file.getFileName().toString();

      var answer = browser.json(method, path, Files.readAllBytes(file), caller.header());

      assertThat(answer.status()).as("%s %s %s", method, path, name).isIn(statuses(name));
    }
    assertThat(application.posts.list(Actor.anonymous(), all(), PostOrder.BY_ID, PageRequest.FIRST))
        .matches(page -> page.items().isEmpty(), "nothing was stored");
  }

  /** An object without a known field changes nothing, and is no mistake for a PATCH. */
  private static List<Integer> statuses(String name) {
    return switch (name.charAt(0)) {
      case 'n' -> List.of(400);
      case 'y' -> name.contains("duplicated_key") ? List.of(400) : List.of(422, 404, 200);
      default -> List.of(400, 422, 404, 200);
    };
  }

  private static List<Path> files() throws IOException {
    try (var files = Files.list(SUITE)) {
      return files.sorted().toList();
    }
  }

  private static PostFilter all() {
    return PostFilter.ALL;
  }
}
