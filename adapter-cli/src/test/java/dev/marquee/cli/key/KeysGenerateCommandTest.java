package dev.marquee.cli.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.cli.TestShell;
import dev.marquee.cli.TestShell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysGenerateCommandTest {

  private final TestShell shell = new TestShell();

  @TempDir Path folder;

  @Test
  void writesAFileForItsOwnersEyesOnly() throws IOException {
    var file = folder.resolve("new.pem");

    var result = shell.run("keys", "generate", "--algorithm", "RS256", "--out", file.toString());

    assertThat(result)
        .isEqualTo(
            new Result(0, "id-of-RS256\n", "To sign with it: MARQUEE_SIGNING_KEYS=" + file + "\n"));
    assertThat(file).hasContent("key for RS256");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(shell.backend.asked).isEmpty();
  }

  @Test
  void neverTakesThePlaceOfAnotherFile() throws IOException {
    var file = Files.writeString(folder.resolve("old.pem"), "precious");

    var result = shell.run("keys", "generate", "--out", file.toString());

    assertThat(result)
        .isEqualTo(new Result(73, "", "marquee: cannot write " + file + ": it exists already\n"));
    assertThat(file).hasContent("precious");
  }

  @Test
  void followsNoLinkThatWaitsInItsPlace() throws IOException {
    var target = folder.resolve("elsewhere");
    var link = Files.createSymbolicLink(folder.resolve("link.pem"), target);

    assertThat(shell.run("keys", "generate", "--out", link.toString()).exitCode()).isEqualTo(73);
    assertThat(target).doesNotExist();
  }

  @Test
  void printsAKeyWhereNoFileIsNamed() {
    assertThat(shell.run("keys", "generate"))
        .isEqualTo(
            new Result(0, "key for EdDSA\n", "To sign with it: MARQUEE_SIGNING_KEYS=FILE\n"));
  }

  @Test
  void aSecretHasNoName() {
    var file = folder.resolve("secret-key");

    assertThat(shell.run("keys", "generate", "--algorithm=HS256", "--out=" + file))
        .isEqualTo(new Result(0, "", "To sign with it: SECRET_KEY_FILE=" + file + "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "hs256", "ES384"})
  void knowsNoOtherAlgorithm(String algorithm) {
    var result = shell.run("keys", "generate", "--algorithm", algorithm);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("EdDSA, ES256, RS256, HS256");
  }
}
