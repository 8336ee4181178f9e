package dev.marquee.persistence.change;

import dev.marquee.application.change.Freshness;
import dev.marquee.application.change.LogPositions;
import dev.marquee.application.change.Topic;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the other nodes what changed here, hears what changed there, and vouches for having heard
 * it. It does nothing before it is started.
 *
 * <p>One connection of its own carries both ways, so that hearing oneself proves both, and that all
 * that was told before was heard. A node that does not hear itself, or a peer, stops vouching.
 */
@Singleton
public final class ChangeChannel implements AutoCloseable {

  /** What notifications are sent under; there is one such channel in a database. */
  static final String NAME = "marquee_changes";

  /** Said of the connection, so that it can be told from those of the pool. */
  static final String APPLICATION = "marquee changes";

  /** How long nothing may be heard. Twice that is how late a change is noticed at worst. */
  private static final Duration SILENCE = Duration.ofMillis(500);

  private static final Duration BEAT = Duration.ofMillis(200);

  /** How long something that changed here waits to be told with what changes meanwhile. */
  private static final Duration GATHERING = Duration.ofMillis(10);

  /** Answers how far the log has come. */
  private static final String TELL =
      "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint, pg_notify(?, ?)";

  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(ChangeChannel.class);

  private final DatasourceConfiguration database;
  private final Freshness freshness;
  private final LogPositions positions;
  private final String node;
  private final Outbox outbox = new Outbox();
  private final Peers peers = new Peers(SILENCE);
  private final Thread thread =
      Thread.ofPlatform().name("marquee-changes").daemon().unstarted(this::run);

  private long number;
  private long toldAt;
  private long listeningSince;
  private boolean isUp = true;
  private volatile long heardUntil = System.nanoTime();
  private volatile boolean closing;

  ChangeChannel(
      DatasourceConfiguration database,
      Freshness freshness,
      LogPositions positions,
      NodeName node) {
    this.database = database;
    this.freshness = freshness;
    this.positions = positions;
    this.node = node.value();
  }

  /** Begins to tell and to hear, and returns. */
  public void start() {
    thread.start();
  }

  /** Whether what is put in now will be told, and the others miss it should it not be. */
  boolean isHeard() {
    return !closing && heardUntil - System.nanoTime() > 0;
  }

  /** Tells of it soon. */
  void tell(List<Topic> topics) {
    outbox.put(topics);
  }

  /** Tells what is left, says goodbye, and vouches no more. */
  @Override
  @PreDestroy
  public void close() {
    closing = true;
    try {
      if (thread.isAlive()) {
        thread.join(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    freshness.stopVouching();
  }

  private void run() {
    while (!closing) {
      try (var connection = connect()) {
        talk(connection);
      } catch (SQLException lost) {
        lose(lost);
      }
    }
  }

  private void lose(SQLException cause) {
    freshness.stopVouching();
    outbox.putAll(); // what was being told may not have arrived
    if (isUp) {
      LOG.warn("nothing is cached while other nodes cannot be heard: {}", cause.getMessage());
      isUp = false;
    }
    pause();
  }

  private void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(closing ? 0 : PAUSE.toNanos());
    } catch (InterruptedException e) {
      closing = true;
    }
  }

  private void talk(Connection connection) throws SQLException {
    execute(connection, "listen " + NAME);
    peers.forget();
    listeningSince = System.nanoTime();
    toldAt = listeningSince - BEAT.toNanos();
    while (!closing) {
      if (isTimeToTell()) {
        tell(connection, outbox.take(node, ++number));
      }
      hear(connection);
    }
    if (!outbox.isEmpty()) {
      tell(connection, outbox.take(node, ++number));
    }
    tell(connection, new Message(node, ++number, Message.Kind.GOODBYE, List.of()));
  }

  private boolean isTimeToTell() {
    var quiet = System.nanoTime() - toldAt;
    return quiet >= (outbox.isEmpty() ? BEAT : GATHERING).toNanos();
  }

  private void tell(Connection connection, Message message) throws SQLException {
    toldAt = System.nanoTime();
    var moment = freshness.moment();
    try (var statement = connection.prepareStatement(TELL)) {
      statement.setString(1, NAME);
      statement.setString(2, message.toString());
      try (var answer = statement.executeQuery()) {
        answer.next();
        positions.note(answer.getLong(1), moment);
      }
    }
  }

  private void hear(Connection connection) throws SQLException {
    var notifications =
        connection.unwrap(PGConnection.class).getNotifications((int) GATHERING.toMillis());
    if (notifications == null) {
      return;
    }
    var heardMyself = false;
    for (var notification : notifications) {
      heardMyself |= hear(notification.getParameter());
    }
    if (heardMyself) {
      vouch();
    }
  }

  /** Whether it was said by this node, and last. */
  private boolean hear(String text) {
    Message message;
    try {
      message = Message.parse(text);
    } catch (IllegalArgumentException e) {
      LOG.warn("a message that cannot be read: {}", text);
      freshness.allChanged();
      return false;
    }
    if (message.node().equals(node)) {
      return message.number() == number;
    }
    var isNext = message.node().equals(Message.NOBODY) || peers.hear(message, System.nanoTime());
    if (!isNext || message.kind() == Message.Kind.ALL) {
      freshness.allChanged();
    } else {
      freshness.changed(message.topics());
    }
    return false;
  }

  private void vouch() {
    var now = System.nanoTime();
    heardUntil = toldAt + SILENCE.toNanos();
    // by then every node that is well was heard
    if (now - listeningSince >= SILENCE.toNanos()) {
      freshness.vouchUntil(peers.vouchUntil(now, heardUntil));
      if (!isUp) {
        LOG.info("other nodes can be heard again");
        isUp = true;
      }
    }
  }

  private Connection connect() throws SQLException {
    var properties = new Properties();
    // not every server asks for them
    Optional.ofNullable(database.getUsername())
        .ifPresent(user -> properties.setProperty("user", user));
    Optional.ofNullable(database.getPassword())
        .ifPresent(password -> properties.setProperty("password", password));
    properties.setProperty("ApplicationName", APPLICATION);
    properties.setProperty("connectTimeout", String.valueOf(PATIENCE.toSeconds()));
    properties.setProperty("socketTimeout", String.valueOf(PATIENCE.toSeconds()));
    properties.setProperty("tcpKeepAlive", "true");
    // what is told need not survive the server
    properties.setProperty("options", "-c synchronous_commit=off");
    return DriverManager.getConnection(database.getUrl(), properties);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
