package dev.marquee.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program on a database of its own. */
final class EmbeddedJourneyIT {

  private static final String PASSWORD = "correct horse battery";

  @TempDir Path folder;

  @Test
  void nothingAcknowledgedIsLostWhenTheServerIsKilled() throws InterruptedException {
    try (var before = Program.serve(folder, Map.of())) {
      Client.of(before.url()).register("author");
    }
    Collection<String> acknowledged = new ConcurrentLinkedQueue<>();
    for (var round = 0; round < 2; round++) {
      try (var program = Program.serve(folder, Map.of())) {
        createUntilKilled(program, acknowledged);
      }
    }

    try (var after = Program.serve(folder, Map.of())) {
      var anybody = Client.of(after.url());
      assertThat(acknowledged)
          .isNotEmpty()
          .allMatch(id -> anybody.get("/posts/" + id).status() == 200);
    }
    assertThat(serversOf(folder)).isEmpty();
  }

  @Test
  void commandsJoinARunningServer() {
    try (var program = Program.serve(folder, Map.of())) {
      var created =
          Program.run(
              folder,
              Map.of(),
              PASSWORD + "\n",
              "user",
              "create",
              "--username",
              "boss",
              "--email",
              "boss@example.org",
              "--role",
              "admin",
              "--password-stdin");
      assertThat(created.exitCode()).as(created.said()).isZero();

      var boss = Client.of(program.url()).signedIn("/auth/token", "boss", PASSWORD);

      assertThat(boss.get("/users/me").at("/role")).isEqualTo("admin");
    }
    assertThat(serversOf(folder)).isEmpty();
  }

  private static void createUntilKilled(Program program, Collection<String> acknowledged)
      throws InterruptedException {
    var author = Client.of(program.url()).signedIn("/auth/token", "author", PASSWORD);
    var killed = new AtomicBoolean();
    var enough = new CountDownLatch(100);
    try (var clients = Executors.newFixedThreadPool(8)) {
      IntStream.range(0, 8)
          .forEach(i -> clients.execute(() -> create(author, killed, acknowledged, enough)));
      enough.await();
      killed.set(true);
      program.kill();
    }
  }

  private static void create(
      Client author, AtomicBoolean killed, Collection<String> acknowledged, CountDownLatch enough) {
    while (!killed.get()) {
      var answer = author.json("POST", "/posts", "{\"title\": \"t\", \"content\": \"c\"}");
      if (answer.status() == 201) {
        acknowledged.add(answer.at("/id"));
        enough.countDown();
      }
    }
  }

  /** The database servers that work in a data folder. */
  private static List<String> serversOf(Path folder) {
    return ProcessHandle.allProcesses()
        .flatMap(process -> process.info().commandLine().stream())
        .filter(command -> command.contains(folder.toString()))
        .toList();
  }
}
