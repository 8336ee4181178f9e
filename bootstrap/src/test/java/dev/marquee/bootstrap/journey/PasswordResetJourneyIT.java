package dev.marquee.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.marquee.persistence.testing.TestDatabase;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody forgot a password: the route, the job, the letter, the token. */
final class PasswordResetJourneyIT {

  private static final long PATIENCE_MILLIS = 60_000;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  @TempDir Path folder;

  private final GreenMail postOffice = new GreenMail(address());

  @BeforeEach
  void open() {
    postOffice.start();
  }

  @AfterEach
  void close() {
    postOffice.stop();
  }

  @Test
  void aLetterLeadsToAnotherPassword() throws Exception {
    try (var database = TestDatabase.migrated();
        var program = Program.serve(folder, environment(database))) {
      var client = Client.of(program.url());
      client.register("ann");
      var before = client.signedIn("/auth/token", "ann", "correct horse battery");

      assertThat(ask(client, "nobody@example.org").status()).isEqualTo(202);
      assertThat(ask(client, "ANN@example.org").status()).isEqualTo(202);
      assertThat(postOffice.waitForIncomingEmail(PATIENCE_MILLIS, 1)).isTrue();

      var letter = GreenMailUtil.getBody(postOffice.getReceivedMessages()[0]);
      var token = TOKEN.matcher(letter);
      assertThat(token.find()).as(letter).isTrue();
      assertThat(confirm(client, token.group(), "staple of horses").status()).isEqualTo(204);
      assertThat(confirm(client, token.group(), "staple of cats").status()).isEqualTo(422);

      assertThat(before.get("/users/me").status()).isEqualTo(401);
      assertThat(client.login("ann", "correct horse battery").status()).isEqualTo(401);
      assertThat(client.login("ann", "staple of horses").status()).isEqualTo(200);
      assertThat(postOffice.getReceivedMessages()).hasSize(1);
      assertThat(program.said()).doesNotContain(token.group());
    }
  }

  @Test
  void withoutAPostOfficeTheRoutesAreNotThere() {
    try (var database = TestDatabase.migrated();
        var program = Program.serve(folder, Environment.of(database))) {
      assertThat(ask(Client.of(program.url()), "ann@example.org").status()).isEqualTo(404);
    }
  }

  private Map<String, String> environment(TestDatabase database) {
    var environment = new HashMap<>(Environment.of(database));
    environment.put("SMTP_URL", "smtp://127.0.0.1:" + postOffice.getSmtp().getPort());
    environment.put("MARQUEE_MAIL_FROM", "no-reply@marquee.example");
    return environment;
  }

  private static Client.Answer ask(Client client, String address) {
    return client.json("POST", "/auth/password-reset", "{\"email\": \"%s\"}".formatted(address));
  }

  private static Client.Answer confirm(Client client, String token, String password) {
    return client.json(
        "POST",
        "/auth/password-reset/confirm",
        "{\"token\": \"%s\", \"new_password\": \"%s\"}".formatted(token, password));
  }

  private static ServerSetup address() {
    var address = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    address.setServerStartupTimeout(PATIENCE_MILLIS);
    return address;
  }
}
