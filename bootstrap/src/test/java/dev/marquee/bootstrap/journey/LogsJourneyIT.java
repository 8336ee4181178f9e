package dev.marquee.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.marquee.persistence.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Log lines are for whoever reads them, and name the request. */
final class LogsJourneyIT {

  private static final String REQUEST = "r-4711";

  @TempDir private Path folder;

  @Test
  void aMachineGetsJson() throws IOException {
    try (var database = TestDatabase.migrated();
        var program = Program.serve(folder, environment(database))) {
      var line = JsonMapper.builder().build().readTree(lineOfARequest(program));

      assertThat(line.at("/mdc/request_id").asText()).isEqualTo(REQUEST);
      assertThat(line.at("/level").asText()).isEqualTo("INFO");
      assertThat(line.at("/formattedMessage").asText()).contains("GET /posts");
    }
  }

  @Test
  void somebodyAtATerminalGetsText() {
    assumeTrue(Program.hasTerminals(), "there is no script(1) to make a terminal");
    try (var database = TestDatabase.migrated();
        var program = Program.serveInATerminal(folder, environment(database))) {
      assertThat(lineOfARequest(program))
          .matches(
              Pattern.compile("[0-9T:.-]+Z INFO +\\[" + REQUEST + "] dev.marquee.* GET /posts.*"));
    }
  }

  private static String lineOfARequest(Program program) {
    Client.of(program.url()).json("GET", "/posts", "", "X-Request-Id", REQUEST);
    return program
        .heard(REQUEST)
        .lines()
        .filter(line -> line.contains(REQUEST))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> environment(TestDatabase database) {
    var environment = new HashMap<>(Environment.of(database));
    environment.put("MARQUEE_ACCESS_LOG", "true");
    return environment;
  }
}
