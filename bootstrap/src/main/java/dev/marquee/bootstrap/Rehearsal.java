package dev.marquee.bootstrap;

import dev.marquee.cli.MarqueeCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Does what is usually done, for a JVM that keeps what it learns by it (JEP 483, 515): {@code java
 * -XX:AOTCacheOutput=FILE -cp marquee.jar dev.marquee.bootstrap.Rehearsal FOLDER}. The folder is an
 * empty one, for the database; nothing outside of it is read or written.
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
    new Rehearsal(Path.of(args[0])).run();
    System.exit(0);
  }

  private void run() throws IOException {
    command("--version");
    command("--help");
    Thread.ofPlatform().daemon().start(this::serve);
    var visitor = new RehearsalVisitor(whereItServes());
    visitor.signUp();
    for (var round = 0; round < ROUNDS; round++) {
      visitor.lookAround();
    }
  }

  private void serve() {
    command("serve", "--demo", "--port", "0");
    talk.close();
  }

  private void command(String... words) {
    MarqueeCommand.run(backend, new PrintWriter(Writer.nullWriter()), talk, words);
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
