package dev.marquee.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogTest {
  @TempDir Path folder;

  @Test
  void showsTheLastLinesAfterAPosition() throws Exception {
    var log = log("before\n");
    var position = log.size();
    Files.writeString(log.file(), "before\n" + "earlier\n".repeat(100) + "last but one\nlast\n");
    assertThat(log.since(position)).endsWith("last but one\nlast").hasLineCount(12);
  }

  @Test
  void showsNoMoreThanThereIs() throws Exception {
    var log = log("before\n");
    var position = log.size();
    assertThat(log.since(position)).isEmpty();
    assertThat(log.since(0)).isEqualTo("before");
  }

  @Test
  void startsANewFileOnceItIsLong() throws Exception {
    var log = log("x".repeat((1 << 20) + 1));
    log.rotate();
    assertThat(log.size()).isZero();
    assertThat(folder.resolve("postgres.log.1")).isRegularFile();
  }

  @Test
  void keepsAShortFile() throws Exception {
    var log = log("short");
    log.rotate();
    assertThat(log.file()).hasContent("short");
  }

  private Log log(String content) throws Exception {
    return new Log(Files.writeString(folder.resolve("postgres.log"), content));
  }
}
