package dev.marquee.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.marquee.bootstrap.journey.Client.Answer;
import dev.marquee.persistence.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every secret is planted wherever one may come in, while all that logs says all it can: none is
 * found in logs, traces, metrics, the audit trail, jobs, health and answers that refuse.
 */
final class SecretsJourneyIT {

  private static final long PATIENCE_MILLIS = 60_000;
  private static final Pattern MANAGEMENT = Pattern.compile("health on (http://[0-9.:]+)");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  private static final String SECRET_KEY = "canary-key-" + "k".repeat(40);
  private static final String DATABASE = "canary-database";
  private static final String POST = "canary-smtp";
  private static final String REDIS = "canary-redis";
  private static final String PASSWORD = "canary-password";
  private static final String WRONG = "canary-wrong";
  private static final String CHANGED = "canary-changed";
  private static final String RESET = "canary-reset";
  private static final String GARBAGE = "canary-garbage";
  private static final String KEY = "canary-idempotency-key";

  @TempDir Path folder;

  private final String role = "canary_" + UUID.randomUUID().toString().replace("-", "");
  private final List<String> secrets =
      new ArrayList<>(
          List.of(
              SECRET_KEY, DATABASE, POST, REDIS, PASSWORD, WRONG, CHANGED, RESET, GARBAGE, KEY));
  private final StringBuilder told = new StringBuilder();
  private final GreenMail postOffice = new GreenMail(address());

  @BeforeEach
  void open() {
    postOffice.start();
    postOffice.setUser("postman", POST);
    postOffice.getManagers().getUserManager().setAuthRequired(true);
  }

  @AfterEach
  void close() {
    postOffice.stop();
  }

  @Test
  void noSecretIsToldAnywhere() throws Exception {
    try (var database = TestDatabase.migrated();
        var collector = new Collector()) {
      execute(database, "create role " + role + " superuser login password '" + DATABASE + "'");
      try (var program = Program.serve(folder, environment(database, collector))) {
        var operator = Client.of(program.found(MANAGEMENT));
        operator.json("PUT", "/log-levels/ROOT", "DEBUG");
        var client = Client.of(program.url());
        passwords(client);
        tokens(client);
        forgotten(client);
        whereNoneBelongs(client);
        var admin = admin(client, database, collector);
        told.append(admin.get("/audit?limit=1000").text()).append(admin.get("/jobs").text());
        told.append(operator.get("/metrics").text()).append(operator.get("/health").text());
        program.stop();
        told.append(program.said());
      } finally {
        execute(database, "drop role " + role);
      }
      told.append(collector.taken());
    }

    assertThat(told)
        .contains("DEBUG", "login.failed", "password.reset", "http_server_requests", "GET /posts");
    assertThat(secrets).allSatisfy(secret -> assertThat(told).doesNotContain(secret));
  }

  private void passwords(Client client) {
    var account = "{\"username\": \"%s\", \"email\": \"%s\", \"password\": \"%s\"}";
    client.json("POST", "/auth/register", account.formatted("bird", "bird@example.org", PASSWORD));
    refused(
        client.json("POST", "/auth/register", account.formatted("bird", "b@example.org", WRONG)));
    refused(client.json("POST", "/auth/register", account.formatted("", WRONG, WRONG)));
    refused(client.json("POST", "/auth/register", "{\"password\": \"" + WRONG));
    refused(client.login("bird", WRONG));
    refused(client.login(WRONG, PASSWORD));
    var bird = client.signedIn("/auth/token", "bird", PASSWORD);
    var change = "{\"current_password\": \"%s\", \"new_password\": \"%s\"}";
    refused(bird.json("PUT", "/users/me/password", change.formatted(WRONG, CHANGED)));
    bird.json("PUT", "/users/me/password", change.formatted(PASSWORD, CHANGED));
  }

  private void tokens(Client client) {
    var pair = client.login("bird", CHANGED);
    var access = pair.at("/access_token");
    var refresh = pair.at("/refresh_token");
    secrets.addAll(List.of(access, access.substring(access.lastIndexOf('.') + 1), refresh));
    var bird = client.with(access);
    bird.get("/users/me");
    refused(client.with(GARBAGE).get("/users/me"));
    refused(client.with(access + "x").get("/posts"));
    refused(client.refresh(GARBAGE));
    var next = client.refresh(refresh);
    secrets.addAll(List.of(next.at("/access_token"), next.at("/refresh_token")));
    bird.keyed("/posts", KEY, "{\"title\": \"a\", \"content\": \"b\"}");
    refused(bird.keyed("/posts", KEY, "{\"title\": \"other\", \"content\": \"b\"}"));
    refused(bird.keyed("/posts", KEY.repeat(99), "{\"title\": \"a\", \"content\": \"b\"}"));
  }

  private void forgotten(Client client) {
    client.json("POST", "/auth/password-reset", "{\"email\": \"bird@example.org\"}");
    assertThat(postOffice.waitForIncomingEmail(PATIENCE_MILLIS, 1)).isTrue();
    var token = TOKEN.matcher(GreenMailUtil.getBody(postOffice.getReceivedMessages()[0]));
    assertThat(token.find()).isTrue();
    secrets.add(token.group());
    var confirm = "{\"token\": \"%s\", \"new_password\": \"%s\"}";
    refused(client.json("POST", "/auth/password-reset/confirm", confirm.formatted(GARBAGE, RESET)));
    var confirmed =
        client.json(
            "POST", "/auth/password-reset/confirm", confirm.formatted(token.group(), RESET));
    assertThat(confirmed.status()).isEqualTo(204);
  }

  /** Whose answers say to the caller what the caller said. */
  private static void whereNoneBelongs(Client client) {
    client.json("POST", "/auth/register", "{\"" + GARBAGE + "\": 1}");
    client.get("/posts?q=" + GARBAGE);
    client.get("/posts?token=" + GARBAGE);
    client.get("/posts/1?" + GARBAGE);
  }

  /** Made at the shell, whose talk is listened to as well. */
  private Client admin(Client client, TestDatabase database, Collector collector) {
    var created =
        Program.run(
            folder,
            environment(database, collector),
            PASSWORD,
            "user create --username eve --email eve@example.org --role admin --password-stdin"
                .split(" "));
    assertThat(created.exitCode()).as(created.said()).isZero();
    told.append(created.said());
    return client.signedIn("/auth/token", "eve", PASSWORD);
  }

  private void refused(Answer answer) {
    assertThat(answer.status()).isGreaterThanOrEqualTo(400);
    told.append(answer.text()).append(answer.response().headers());
  }

  private Map<String, String> environment(TestDatabase database, Collector collector) {
    var url =
        database
            .jdbcUrl()
            .replace("jdbc:postgresql://", "postgresql://" + role + ":" + DATABASE + "@");
    var environment = new HashMap<>(Environment.of(database));
    environment.put("DATABASE_URL", url);
    environment.put("SECRET_KEY", SECRET_KEY);
    environment.put("REDIS_URL", "redis://:" + REDIS + "@127.0.0.1:1");
    environment.put(
        "SMTP_URL",
        "smtp://postman:%s@127.0.0.1:%d?starttls=off"
            .formatted(POST, postOffice.getSmtp().getPort()));
    environment.put("MARQUEE_MAIL_FROM", "no-reply@marquee.example");
    environment.put("DEBUG", "true");
    environment.put("MARQUEE_ACCESS_LOG", "true");
    environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url());
    return environment;
  }

  private static void execute(TestDatabase database, String sql) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static ServerSetup address() {
    var address = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    address.setServerStartupTimeout(PATIENCE_MILLIS);
    return address;
  }
}
