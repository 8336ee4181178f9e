package dev.marquee.web.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds answers to the document must let go of none that differs. */
class ContractTest {

  private static final String POST =
      """
      {"id":1,"title":"x","content":"x","user_id":7,"date_posted":"2026-11-20T12:00:00.000000Z"}\
      """;
  private static final String PROBLEM =
      """
      {"type":"/problems#x","title":"X","status":404,"detail":"X","instance":"/","code":"not_found",
      "request_id":"1"}\
      """;

  private final Contract contract = new Contract();

  @Test
  void letsWhatIsDocumentedPass() {
    assertPasses("GET", "/posts/1", 200, "application/json", POST);
    assertPasses("GET", "/v1/posts/1/?x=1", 200, "application/json", POST);
    assertPasses("GET", "/posts/1", 404, "application/problem+json", PROBLEM);
    assertPasses("GET", "/posts/1", 500, "application/problem+json", PROBLEM);
    assertPasses("GET", "/nothing", 404, "application/problem+json", PROBLEM);
    assertPasses("PUT", "/posts/1", 405, "application/problem+json", PROBLEM);
    assertPasses("HEAD", "/posts/1", 200, "application/json", "");
    assertPasses("DELETE", "/posts/1", 204, "", "");
  }

  @Test
  void catchesOtherStatuses() {
    assertFails("GET", "/posts/1", 202, "application/json", POST);
    assertFails("GET", "/posts/1", 409, "application/problem+json", PROBLEM);
    assertFails("GET", "/nothing", 200, "application/json", "{}");
  }

  @Test
  void catchesOtherBodies() {
    assertFails("GET", "/posts/1", 200, "text/html", POST);
    assertFails("GET", "/posts/1", 200, "application/problem+json", POST);
    assertFails("GET", "/posts/1", 200, "application/json", POST.replace("1,", "\"1\","));
    assertFails("GET", "/posts/1", 200, "application/json", POST.replace(".000000", ""));
    assertFails("GET", "/posts/1", 200, "application/json", POST.replace("11-20", "13-20"));
    assertFails("GET", "/posts/1", 200, "application/json", POST.replace("user_id", "userId"));
    assertFails("GET", "/posts/1", 200, "application/json", POST.replace("{", "{\"hash\":\"x\","));
    assertFails("GET", "/posts/1", 404, "application/problem+json", "{}");
    assertFails("DELETE", "/posts/1", 204, "", "x");
  }

  @Test
  void catchesCodesThatAreNotExplained() {
    assertFails("GET", "/posts/1", 404, "application/problem+json", PROBLEM.replace("not_", ""));
  }

  @Test
  void catchesMissingHeaders() {
    assertFails("POST", "/posts", 201, "application/json", POST);
    assertFails("POST", "/posts", 401, "application/problem+json", PROBLEM);
  }

  private void assertPasses(String method, String path, int status, String type, String body) {
    assertThatCode(() -> contract.check(method, path, answer(status, type, body)))
        .doesNotThrowAnyException();
  }

  private void assertFails(String method, String path, int status, String type, String body) {
    assertThatThrownBy(() -> contract.check(method, path, answer(status, type, body)))
        .isInstanceOf(AssertionError.class);
  }

  private static Answer answer(int status, String type, String body) {
    var headers =
        HttpHeaders.of(
            Map.of("Content-Type", List.of(type), "ETag", List.of("\"post-1-1\"")), (_, _) -> true);
    return new Answer(status, headers, body);
  }
}
