package dev.marquee.cli.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.cli.TestShell;
import dev.marquee.cli.TestShell.Result;
import dev.marquee.domain.shared.PageRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserExportCommandTest {

  @TempDir private Path folder;

  private final TestShell shell = new TestShell();

  @Test
  void writesAnAccountOnEachLineWithoutItsHash() {
    shell.backend.application.member("mary");
    shell.backend.application.admin("zoë");

    assertThat(shell.run("user", "export"))
        .isEqualTo(
            new Result(
                0,
                """
                {"username":"mary","email":"mary@example.org","role":"user","active":true,\
                "created_at":"%1$s"}
                {"username":"zoë","email":"zoë@example.org","role":"admin","active":true,\
                "created_at":"%1$s"}
                """
                    .formatted(shell.backend.application.clock.instant()),
                ""));
  }

  @Test
  void writesNothingOfNobody() {
    assertThat(shell.run("user", "export")).isEqualTo(new Result(0, "", ""));
  }

  @Test
  void whatWasExportedWithHashesComesInElsewhere() throws IOException {
    shell.backend.application.admin("mary");
    var file = folder.resolve("users.ndjson");
    assertThat(shell.run("user", "export", file.toString(), "--hashes").exitCode()).isZero();

    var elsewhere = new TestShell();
    var imported = elsewhere.run("user", "import", file.toString(), "-o", "csv");

    assertThat(imported.out()).isEqualTo("inserted,rejected\r\n1,0\r\n");
    assertThat(elsewhere.backend.application.users.list(PageRequest.FIRST).items())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
        .isEqualTo(shell.backend.application.users.list(PageRequest.FIRST).items());
    assertThat(elsewhere.backend.application.signIn("mary", TestApplication.PASSWORD)).isNotNull();
  }

  @Test
  void aFileIsForItsOwnersEyesOnly() throws IOException {
    var file = folder.resolve("users.ndjson");

    shell.run("user", "export", file.toString());

    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(folder).isDirectoryContaining(file::equals);
  }

  @Test
  void replacesNoFileUnlessToldTo() throws IOException {
    var file = Files.writeString(folder.resolve("users.ndjson"), "mine");

    var refused = shell.run("user", "export", file.toString());

    assertThat(refused)
        .isEqualTo(new Result(73, "", "marquee: cannot write " + file + ": it exists already\n"));
    assertThat(file).hasContent("mine");
    assertThat(shell.run("user", "export", file.toString(), "--force").exitCode()).isZero();
    assertThat(file).isEmptyFile();
  }
}
