package dev.marquee.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs commands over fakes, without a terminal. */
public final class TestShell {

  /** What a command left behind. */
  public record Result(int exitCode, String out, String err) {

    public List<String> lines() {
      return out.lines().toList();
    }
  }

  public final TestBackend backend = new TestBackend();

  /** Runs a command with nothing on its standard input. */
  public Result run(String... args) {
    return run(new byte[0], args);
  }

  /** Runs a command whose output goes elsewhere. */
  public Result runWithOutput(PrintWriter out, String... args) {
    var err = new StringWriter();
    var exitCode = MarqueeCommand.run(backend, out, new PrintWriter(err), args);
    return new Result(exitCode, "", err.toString());
  }

  public Result runWithInput(String input, String... args) {
    return run(input.getBytes(StandardCharsets.UTF_8), args);
  }

  public Result run(byte[] input, String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    var before = System.in;
    System.setIn(new ByteArrayInputStream(input));
    try {
      var exitCode = MarqueeCommand.run(backend, new PrintWriter(out), new PrintWriter(err), args);
      return new Result(exitCode, out.toString(), err.toString());
    } finally {
      System.setIn(before);
    }
  }
}
