package dev.marquee.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A PostgreSQL of our own in the data folder, durable and on loopback, shared by all processes that
 * use the folder: the first starts the server, the last to close stops it. After a kill, of this
 * process or of the server, the next start adopts or recovers what is there. A process that is told
 * to end closes in a shutdown hook, or leaves the server to the next start.
 *
 * <p>io.zonky's class of the same name is made for tests: it turns fsync off and gives everybody
 * access, and it knows neither servers it did not start nor other users of one. So only its
 * packages of binaries are used here.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  /** Who may make a data folder where there is none. */
  public enum Mode {
    CREATE,
    EXISTING
  }

  private final Home home;
  private final Server server;
  private final int port;
  private final boolean created;
  private final Users users;
  private boolean closed;

  private EmbeddedPostgres(Home home, Server server, boolean created) throws IOException {
    this.home = home;
    this.server = server;
    this.created = created;
    this.port = server.ensureRunning();
    this.users = Users.join(home.users());
  }

  /**
   * Returns when the server takes connections.
   *
   * @throws NoDataFolder if there is no database and {@code mode} is {@code EXISTING}
   * @throws EmbeddedPostgresException if the folder cannot be used or the server does not start
   */
  public static EmbeddedPostgres start(Path folder, Mode mode) {
    try {
      var home = mode == Mode.CREATE ? Home.create(folder) : Home.existing(folder);
      try (var _ = FolderLock.acquire(home.lock())) {
        return start(home);
      }
    } catch (IOException e) {
      throw EmbeddedPostgresException.of(folder, e);
    }
  }

  private static EmbeddedPostgres start(Home home) throws IOException {
    var programs =
        new Programs(Binaries.unpacked(home.cache()), ServerAccount.current(), new Log(home.log()));
    var cluster = new Cluster(home, programs);
    var created = !cluster.exists();
    if (created) {
      cluster.create(Password.readOrCreate(home.password()));
    } else {
      cluster.check();
    }
    var password = Password.read(home.password());
    var server = new Server(cluster, new Ports(home.port()), programs, password);
    return new EmbeddedPostgres(home, server, created);
  }

  /** Whether this start made the database. */
  public boolean created() {
    return created;
  }

  public String jdbcUrl() {
    return Server.jdbcUrl(port);
  }

  /** Owns the database, and may create others beside it; not a superuser. */
  public String user() {
    return Cluster.OWNER;
  }

  public String password() {
    return server.password().value();
  }

  /** Stops the server if nobody else uses it. A second call waits for the first. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (var _ = FolderLock.acquire(home.lock())) {
      if (users.leave()) {
        server.stop();
      }
    } catch (IOException e) {
      throw EmbeddedPostgresException.of(home.folder(), e);
    }
  }
}
