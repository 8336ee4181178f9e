package dev.marquee.web.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.marquee.application.auth.SigningAlgorithm;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.testing.Samples;
import dev.marquee.web.testing.Browser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An independent library understands our tokens, and we understand its. */
final class JoseTest {

  private static final Path INSTALLED = Path.of("target", "interop");
  private static final JsonMapper JSON = new JsonMapper();

  @BeforeAll
  static void jose() {
    assumeTrue(
        Files.isDirectory(INSTALLED.resolve("node_modules/jose")),
        "npm's jose is not installed in " + INSTALLED + ": .ci/run does it");
  }

  @ParameterizedTest
  @EnumSource
  void tokensAreUnderstoodBothWays(SigningAlgorithm algorithm) throws Exception {
    try (var server = SignedServer.start(algorithm)) {
      var browser = server.getApplicationContext().getBean(Browser.class);
      var ann = server.getApplicationContext().getBean(TestApplication.class).member("ann");
      var ours =
          browser.form("/token", "username=ann&password=correct+horse+battery").at("/access_token");

      var answer =
          jose(
              Map.of(
                  "server", server.getURI().toString(),
                  "algorithm", algorithm.name(),
                  "key", TestKeys.text(algorithm),
                  "now", Samples.NOW.getEpochSecond(),
                  "token", ours));

      assertThat(answer.at("/header/alg").asText()).isEqualTo(algorithm.name());
      assertThat(answer.at("/claims/sub").asText()).isEqualTo(String.valueOf(ann.id().value()));
      var theirs =
          browser.get("/users/me", "Authorization", "Bearer " + answer.at("/token").asText());
      assertThat(theirs.status()).isEqualTo(200);
      assertThat(theirs.at("/username")).isEqualTo("ann");
    }
  }

  private static JsonNode jose(Map<String, Object> input) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder("node", "jose.js")
            .directory(INSTALLED.toFile())
            .redirectErrorStream(true)
            .start();
    try (var stdin = process.getOutputStream()) {
      stdin.write(JSON.writeValueAsBytes(input));
    }
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return JSON.readTree(said);
  }
}
