package dev.marquee.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer does: start the demo, paste the lines. */
final class DemoJourneyIT {

  private static final Pattern MEMBER = Pattern.compile("(?m)^  member  (\\S+)  (\\S+)$");

  @TempDir Path folder;

  @Test
  void theLinesOfTheDemoWorkAsPrinted() throws IOException, InterruptedException {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/curl")), "skipped: there is no curl to paste into");
    try (var program = Program.serve(folder, Map.of(), "--demo")) {
      var answers = paste(program.heard("\n  admin"));

      assertThat(answers)
          .contains("\"username\":\"newcomer\"")
          .contains("\"title\":\"The Shawshank Redemption\"")
          .contains("\"title\":\"A second look\"")
          .contains("204");
    }
  }

  @Test
  void aSecondDemoKeepsTheDataAndPrintsNewPasswords() {
    var first = memberPassword();
    var second = memberPassword();

    assertThat(second).isNotEqualTo(first);
  }

  /** Signs the demo member in, and answers the password that did it. */
  private String memberPassword() {
    try (var program = Program.serve(folder, Map.of(), "--demo")) {
      var member = MEMBER.matcher(program.heard("\n  admin"));
      assertThat(member.find()).isTrue();
      Client.of(program.url()).signedIn("/token", member.group(1), member.group(2));
      return member.group(2);
    }
  }

  private String paste(String guide) throws IOException, InterruptedException {
    var lines =
        guide
            .lines()
            .dropWhile(line -> !line.startsWith("# Register"))
            .takeWhile(line -> !line.startsWith("Accounts"));
    var script = lines.collect(Collectors.joining("\n", "", "\n"));
    var bash =
        new ProcessBuilder("bash", "-eu")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    try (var stdin = bash.outputWriter(StandardCharsets.UTF_8)) {
      stdin.write(script);
    }
    var answers = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(answers).isZero();
    return answers;
  }
}
