package dev.marquee.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the real program tells of what was done, in the audit trail and in its log. */
final class AuditJourneyIT {

  private static final String PASSWORD = "correct horse battery";
  private static final String TYPED = "canary-4711";

  @TempDir Path folder;

  @Test
  void tellsWhatHappenedAndNoSecret() {
    var log = new StringBuilder();
    try (var program = Program.serve(folder, Map.of("DEBUG", "true"))) {
      var anybody = Client.of(program.url());
      anybody.register("mary");
      anybody.login("mary", TYPED);
      anybody.login(TYPED, PASSWORD);
      var tokens = anybody.login("mary", PASSWORD);
      var mary = anybody.with(tokens.at("/access_token"));
      mary.json("POST", "/posts", "{\"title\": \"Talkies\", \"content\": \"They talk.\"}");
      mary.get("/audit");
      mary.with(tokens.at("/access_token") + "x").get("/users/me");
      var granted = Program.run(folder, Map.of(), "", "user", "grant", "mary", "admin");
      assertThat(granted.exitCode()).as(granted.said()).isZero();

      var lines = mary.get("/audit").json();

      assertThat(lines)
          .extracting(line -> line.get("action").asText())
          .containsExactly(
              "user.granted",
              "access.refused",
              "post.created",
              "login.succeeded",
              "login.failed",
              "login.failed",
              "user.registered",
              "schema.migrated");
      assertThat(lines.at("/0/actor").asText())
          .isEqualTo("operator:" + System.getProperty("user.name"));
      assertThat(lines.at("/0/address").isNull()).isTrue();
      assertThat(lines.at("/2/username").asText()).isEqualTo("mary");
      assertThat(lines.at("/2/address").asText()).isEqualTo("127.0.0.1");
      log.append(lines).append(program.said());
      log.append(Program.run(folder, Map.of(), "", "audit", "list", "-o", "json").said());
      assertThat(log).contains("\"login.failed\"");
      assertThat(log).doesNotContain(secrets(tokens));
    }
  }

  private static List<String> secrets(Client.Answer tokens) {
    var access = tokens.at("/access_token");
    var parts = Arrays.asList(access.split("\\.", -1));
    return List.of(
        PASSWORD, TYPED, "$argon2", tokens.at("/refresh_token"), access, parts.getLast());
  }
}
