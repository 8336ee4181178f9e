package dev.marquee.cli.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.marquee.cli.Backend;
import dev.marquee.cli.TestShell;
import dev.marquee.cli.TestShell.Result;
import org.junit.jupiter.api.Test;

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
}
