package dev.marquee.bootstrap;

import dev.marquee.bootstrap.settings.SettingsReader;
import dev.marquee.bootstrap.settings.Sources;
import dev.marquee.cli.MarqueeCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Does what is usually done, for a JVM that keeps what it learns by it (JEP 483, 515): {@code java
 * -XX:AOTCacheOutput=FILE -cp marquee.jar dev.marquee.bootstrap.Rehearsal FOLDER}. Nothing outside
 * of the folder is read or written. In an empty one it makes a database first; who wants that not
 * to be kept, since what is kept is mapped and linked at every start, has it made by a run before,
 * with the word {@code database} behind the folder.
 */
public final class Rehearsal {

  /** Enough for the compilers of the JVM to have an opinion on what matters. */
  private static final int ROUNDS = 20;

  private static final int TALK = 1 << 16;
  private static final Pattern URL = Pattern.compile("http://[0-9.]+:[0-9]+");

  private final MarqueeBackend backend;
  private final PipedReader heard = new PipedReader(TALK);
  private final PrintWriter talk;

  private Rehearsal(Path folder) throws IOException {
    talk = new PrintWriter(new PipedWriter(heard), true);
    backend = new MarqueeBackend(Map.of(), folder, talk);
  }

  /** Ends the process, and with it the server, as a signal would. */
  public static void main(String[] args) throws IOException {
    var folder = Path.of(args[0]);
    var rehearsal = new Rehearsal(folder);
    rehearsal.serve(isEmpty(folder) ? List.of("--demo") : List.of());
    var server = rehearsal.whereItServes();
    if (args.length == 1) {
      readSettings(folder);
      visit(server);
    }
    System.exit(0);
  }

  /** Those of a server on a database that exists. */
  private static void readSettings(Path folder) {
    SettingsReader.read(
        Sources.of(
            Map.of(
                "DATABASE_URL",
                "postgresql://someone@127.0.0.1/films",
                "SECRET_KEY",
                SecretKeyFile.newSecret()),
            folder));
  }

  private static void visit(URI server) throws IOException {
    var visitor = new RehearsalVisitor(server);
    visitor.read(ROUNDS);
    visitor.signUp();
    for (var round = 0; round < ROUNDS; round++) {
      visitor.lookAround();
      visitor.read(ROUNDS);
    }
  }

  private void serve(List<String> options) {
    var words = Stream.concat(Stream.of("serve", "--port", "0"), options.stream());
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          MarqueeCommand.run(
              backend, new PrintWriter(Writer.nullWriter()), talk, words.toArray(String[]::new));
          talk.close();
        });
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private URI whereItServes() throws IOException {
    var lines = new BufferedReader(heard);
    var said = new StringBuilder();
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      var url = URL.matcher(line);
      if (url.find()) {
        return URI.create(url.group());
      }
      said.append(line).append('\n');
    }
    throw new IOException("it does not serve:\n" + said);
  }
}
