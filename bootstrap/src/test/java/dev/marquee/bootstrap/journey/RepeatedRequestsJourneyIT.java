package dev.marquee.bootstrap.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.bootstrap.journey.Client.Answer;
import dev.marquee.persistence.testing.TestDatabase;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests with an {@code Idempotency-Key}, at once and across a crash. */
final class RepeatedRequestsJourneyIT {

  private static final String BODY = "{\"title\": \"Once\", \"content\": \"and only once\"}";
  private static final int AT_ONCE = 50;

  @TempDir static Path folder;

  private static TestDatabase database;
  private static Program program;

  @BeforeAll
  static void start() {
    database = TestDatabase.migrated();
    program = Program.serve(folder, Environment.of(database));
  }

  @AfterAll
  static void stop() {
    program.close();
    database.close();
  }

  @Test
  void fiftyAtOnceMakeOnePost() throws InterruptedException {
    var author = signedUp("fifty");
    Callable<Answer> request = () -> author.keyed("/posts", "one", BODY);
    try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
      var answers = pool.invokeAll(Collections.nCopies(AT_ONCE, request));

      var made =
          answers.stream().map(Future::resultNow).filter(answer -> answer.status() == 201).toList();
      assertThat(made).isNotEmpty();
      assertThat(made).extracting(Answer::text).containsOnly(made.getFirst().text());
      assertThat(answers)
          .extracting(Future::resultNow)
          .filteredOn(answer -> answer.status() != 201)
          .extracting(Answer::status, answer -> answer.at("/code"))
          .allMatch(refusal -> refusal.toList().equals(List.of(409, "request_in_flight")));
    }
    assertThat(author.keyed("/posts", "one", BODY).status()).isEqualTo(201);
    assertThat(titles(author)).isEqualTo(1);
  }

  @Test
  void whoDidNotHearTheAnswerGetsItAfterACrash() throws IOException {
    var author = signedUp("crash");
    sendAndHangUp(author, "lost");
    program.kill();
    program = Program.serve(folder, Environment.of(database));
    var again = Client.of(program.url()).with(author.token().orElseThrow());

    var answer = again.keyed("/posts", "lost", BODY);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(again.get("/posts/" + answer.at("/id")).text()).isEqualTo(answer.text());
    assertThat(titles(again)).isEqualTo(1);
  }

  private static Client signedUp(String name) {
    var client = Client.of(program.url());
    client.register(name);
    return client.signedIn("/auth/token", name, "correct horse battery");
  }

  private static int titles(Client author) {
    return author.get("/posts?user_id=" + author.get("/users/me").at("/id")).json().size();
  }

  /** Goes away, the post being stored, without having read the answer. */
  private static void sendAndHangUp(Client author, String key) throws IOException {
    var server = program.url();
    var request =
        """
        POST /posts HTTP/1.1\r
        Host: %s\r
        Authorization: Bearer %s\r
        Content-Type: application/json\r
        Content-Length: %d\r
        Idempotency-Key: %s\r
        \r
        %s\
        """
            .formatted(
                server.getAuthority(), author.token().orElseThrow(), BODY.length(), key, BODY);
    try (var socket = new Socket(server.getHost(), server.getPort())) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      socket.getOutputStream().flush();
      while (titles(author) == 0) {
        Thread.onSpinWait();
      }
    }
  }
}
