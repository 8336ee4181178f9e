package dev.marquee.cli.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.marquee.application.schema.Schema.State;
import dev.marquee.cli.Backend;
import dev.marquee.cli.TestShell;
import dev.marquee.cli.TestShell.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DbCommandTest {

  private final TestShell shell = new TestShell();

  @Test
  void migratesWhatIsPending() {
    assertThat(shell.run("db", "migrate")).isEqualTo(new Result(0, "Migrations done: 1\n", ""));
    assertThat(shell.run("db", "migrate")).isEqualTo(new Result(0, "Migrations done: 0\n", ""));
    assertThat(shell.backend.asked).containsOnly(Backend.DataFolder.CREATE);
  }

  @Test
  void listsWhatIsDoneAndPending() {
    var result = shell.run("db", "status");

    assertThat(result)
        .isEqualTo(
            new Result(
                0,
                """
                version  description  state    applied_at
                1        users        applied  2026-01-02T03:04:05.000000Z
                2        posts        pending
                """,
                ""));
    assertThat(shell.backend.asked).containsExactly(Backend.DataFolder.EXISTING);
  }

  @Test
  void whatIsPendingHasNoTimeInJson() throws Exception {
    var json = new JsonMapper().readTree(shell.run("db", "status", "-o", "json").out());

    assertThat(json.get(0).get("applied_at").textValue()).isEqualTo("2026-01-02T03:04:05.000000Z");
    assertThat(json.get(1).get("applied_at").isNull()).isTrue();
  }

  @Test
  void findsNothingWrongWithWhatIsComplete() {
    shell.run("db", "migrate");

    assertThat(shell.run("db", "validate"))
        .isEqualTo(new Result(0, "Migrations as they should be: 2\n", ""));
  }

  @Test
  void whatIsOnlyPendingHasACodeOfItsOwn() {
    assertThat(shell.run("db", "validate"))
        .isEqualTo(new Result(75, "", "marquee: migration 2 (posts): not applied yet\n"));
    assertThat(shell.run("db", "migrate").out()).isEqualTo("Migrations done: 1\n");
  }

  @ParameterizedTest
  @CsvSource({
    "CHANGED, applied in another form than this program has it",
    "SKIPPED, 'not applied, though later ones are'",
    "UNKNOWN, 'applied, and unknown to this program'",
    "AHEAD, applied by a newer program"
  })
  void everyDifferenceHasItsLine(State state, String words) {
    shell.backend.application.schema.addForeign(state);

    assertThat(shell.run("db", "validate"))
        .isEqualTo(
            new Result(
                69,
                "",
                """
                marquee: migration 2 (posts): not applied yet
                marquee: migration 3 (foreign): %s
                """
                    .formatted(words)));
  }

  @Test
  void undoesTheNewest() {
    shell.run("db", "migrate");

    assertThat(shell.run("db", "rollback", "--yes"))
        .isEqualTo(new Result(0, "Migrations undone: 2\n", ""));
    assertThat(shell.run("db", "rollback", "--yes").out()).isEqualTo("Migrations undone: 1\n");
    assertThat(shell.run("db", "rollback", "--yes").out()).isEqualTo("Migrations undone: none\n");
  }

  @Test
  void undoesSeveral() {
    shell.run("db", "migrate");

    assertThat(shell.run("db", "rollback", "--to", "1", "--yes").out())
        .isEqualTo("Migrations undone: 2\n");
    shell.run("db", "migrate");
    assertThat(shell.run("db", "rollback", "--all", "--yes").out())
        .isEqualTo("Migrations undone: 2, 1\n");
    assertThat(shell.run("db", "rollback", "--to", "7", "--yes"))
        .isEqualTo(new Result(67, "", "marquee: no such migration\n"));
  }

  @Test
  void cannotUndoAllAndKeepOne() {
    var result = shell.run("db", "rollback", "--to", "1", "--all", "--yes");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(shell.backend.asked).isEmpty();
  }

  @Test
  void startsAnew() {
    shell.backend.application.schema.addForeign(State.UNKNOWN);

    assertThat(shell.run("db", "reset", "--yes"))
        .isEqualTo(new Result(0, "Migrations done: 2\n", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reset", "rollback", "rollback --all"})
  void whatLosesDataIsNotDoneWithoutBeingAsked(String command) {
    var result = shell.run(("db " + command).split(" "));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("marquee: No terminal to ask for confirmation: use --yes");
    assertThat(shell.backend.asked).isEmpty();
  }
}
