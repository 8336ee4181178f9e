package dev.marquee.cli.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.marquee.cli.Backend;
import dev.marquee.cli.TestShell;
import dev.marquee.cli.TestShell.Result;
import dev.marquee.domain.shared.PageRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserImportCommandTest {

  private static final String MARY = line("mary", "");
  private static final String SUMMARY =
      """
      inserted  rejected
             2         2
      """;

  @TempDir private Path folder;

  private final TestShell shell = new TestShell();

  @Test
  void takesInWhatKeepsToTheRulesAndTellsTheRest() throws IOException {
    var file =
        file(
            """
            %s
            {"username": "a@b", "email": 7, "role": "king"}

            %s
            %s
            """
                .formatted(
                    MARY,
                    line("MARY", ""),
                    line("Zoë", ", \"role\": \"admin\", \"active\": false, \"created_at\": null")));

    var result = shell.run("user", "import", file);

    assertThat(result)
        .isEqualTo(
            new Result(
                0,
                SUMMARY,
                """
                line 2: email must be text
                line 2: username must not contain @
                line 2: role must be user or admin
                line 2: password_hash is required
                line 4: username or email already exists
                """));
    assertThat(names()).containsExactly("mary", "Zoë");
    assertThat(shell.backend.application.signIn("mary", "abc")).isNotNull();
    assertThat(shell.backend.asked).containsExactly(Backend.DataFolder.EXISTING);
  }

  @Test
  void aDryRunSaysTheSameAndDoesNothing() throws IOException {
    var file = file(MARY + "\n" + MARY + "\nnonsense\n" + line("john", "") + "\n");

    var rehearsed = shell.run("user", "import", file, "--dry-run");

    assertThat(names()).isEmpty();
    assertThat(rehearsed).isEqualTo(shell.run("user", "import", file));
    assertThat(rehearsed.out()).isEqualTo(SUMMARY);
  }

  @Test
  void readsStandardInputAndPrintsOneJsonObject() throws Exception {
    var result = shell.runWithInput(MARY, "user", "import", "-", "-o", "json");

    var json = new JsonMapper().readTree(result.out());
    assertThat(json.get("inserted").longValue()).isEqualTo(1);
    assertThat(json.get("rejected").longValue()).isZero();
    assertThat(json.size()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "[]",
        "\"mary\"",
        "null",
        "{\"username\": \"mary\"",
        "{} {}",
        "{\"email\": \"a@example.org\", \"email\": \"b@example.org\"}"
      })
  void aLineThatIsNoObjectIsRefusedAndTheNextIsRead(String line) {
    var result = shell.runWithInput(line + "\n" + MARY, "user", "import", "-");

    assertThat(result.err()).isEqualTo("line 1: is not a JSON object in UTF-8\n");
    assertThat(names()).containsExactly("mary");
  }

  @Test
  void aLineThatIsNotUtf8SpoilsNoOther() {
    var latin1 = line("zoë", "").getBytes(StandardCharsets.ISO_8859_1);
    var utf8 = ("\n" + line("José", "")).getBytes(StandardCharsets.UTF_8);
    var both = new byte[latin1.length + utf8.length];
    System.arraycopy(latin1, 0, both, 0, latin1.length);
    System.arraycopy(utf8, 0, both, latin1.length, utf8.length);

    var result = shell.run(both, "user", "import", "-");

    assertThat(result.err()).isEqualTo("line 1: is not a JSON object in UTF-8\n");
    assertThat(names()).containsExactly("José");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"id\": 7 # id is not a known field",
        "\"role\": [\"admin\", {}] # role must be text",
        "\"active\": \"true\" # active must be true or false",
        "\"created_at\": 1700000000 # created_at must be text",
        "\"\\u001b[2J\": 1 # \ufffd[2J is not a known field"
      })
  void fieldsAreReadStrictly(String fieldAndReason) {
    var parts = fieldAndReason.split(" # ", -1);

    var result = shell.runWithInput(line("mary", ", " + parts[0]), "user", "import", "-");

    assertThat(result.err()).isEqualTo("line 1: " + parts[1] + "\n");
    assertThat(names()).isEmpty();
  }

  @Test
  void cannotReadAFileThatIsNotThere() {
    assertThat(shell.run("user", "import", "/no/such/file"))
        .isEqualTo(
            new Result(66, "", "marquee: cannot read /no/such/file: no such file or folder\n"));
    assertThat(shell.backend.asked).isEmpty();
  }

  private String file(String content) throws IOException {
    return Files.writeString(folder.resolve("users.ndjson"), content).toString();
  }

  private List<String> names() {
    return shell.backend.application.users.list(PageRequest.FIRST).items().stream()
        .map(user -> user.username().value())
        .toList();
  }

  /** The hash is one that the fake hasher made of {@code abc} long ago. */
  private static String line(String name, String more) {
    return """
    {"username": "%1$s", "email": "%1$s@example.org", "password_hash": "old$61-62-63"%2$s}\
    """
        .formatted(name, more);
  }
}
