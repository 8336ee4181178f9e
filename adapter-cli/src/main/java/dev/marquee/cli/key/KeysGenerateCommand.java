package dev.marquee.cli.key;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.marquee.application.auth.SigningAlgorithm;
import dev.marquee.cli.Backend;
import dev.marquee.cli.FileFailures;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code marquee keys generate}. */
@Command(
    name = "generate",
    description = {
      "Make a key that signs access tokens, and say how to use it.",
      "The file is for its owner's eyes only, and never takes the place of another."
    },
    footer = {
      "",
      "Examples:",
      "  marquee keys generate --out keys/2026-11.pem",
      "  marquee keys generate --algorithm HS256 --out secret-key"
    })
final class KeysGenerateCommand implements Runnable {

  private final Backend backend;

  @Spec private CommandSpec spec;

  @Option(
      names = "--algorithm",
      paramLabel = "NAME",
      defaultValue = "EdDSA",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private SigningAlgorithm algorithm;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the key there, and print its name. Default: print the key.")
  private @Nullable Path file;

  KeysGenerateCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    var key = backend.newKey(algorithm);
    var out = spec.commandLine().getOut();
    if (file == null) {
      out.print(key.text());
    } else {
      write(file, key.text());
      key.id().ifPresent(out::println);
    }
    tell(file == null ? "FILE" : file.toString());
  }

  private void tell(String place) {
    var setting = algorithm == SigningAlgorithm.HS256 ? "SECRET_KEY_FILE" : "MARQUEE_SIGNING_KEYS";
    spec.commandLine().getErr().println("To sign with it: " + setting + "=" + place);
  }

  private static void write(Path file, String text) {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var channel = Files.newByteChannel(file, Set.of(CREATE_NEW, WRITE), ownerOnly)) {
      var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw FileFailures.writing(file, e);
    }
  }
}
