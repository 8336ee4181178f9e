package dev.marquee.bootstrap;

import dev.marquee.cli.MarqueeCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Where the program begins. */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    var backend = new MarqueeBackend(System.getenv(), Path.of(""), utf8(FileDescriptor.err));
    System.exit(
        MarqueeCommand.run(backend, utf8(FileDescriptor.out), utf8(FileDescriptor.err), args));
  }

  /** Data is UTF-8 whatever the terminal's locale says; a script must be able to rely on it. */
  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
