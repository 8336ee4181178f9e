package dev.marquee.bootstrap.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of the database: made as a whole or not at all. */
record Cluster(Home home, Programs programs) {
  static final String DATABASE = "marquee";
  static final String OWNER = "marquee";
  private static final String NEW = "postgres-new-";

  /** Only the owner of the database may come in, over TCP from this machine, by password. */
  private static final String ACCESS = "host all " + OWNER + " 127.0.0.1/32 scram-sha-256\n";

  /** An error ends it, and does not write the statement, with its password, to the log. */
  private static final List<String> SINGLE_USER =
      List.of(
          "postgres",
          "--single",
          "-c",
          "exit_on_error=on",
          "-c",
          "log_min_error_statement=panic",
          "postgres");

  Path folder() {
    return home.cluster();
  }

  boolean exists() {
    return Files.exists(folder());
  }

  /** Refuses what is another user's, or needs another PostgreSQL. */
  void check() throws IOException {
    programs.account().check(folder());
    var version = Files.readString(folder().resolve("PG_VERSION")).strip();
    var expected = programs.binaries().majorVersion();
    if (!version.equals(expected)) {
      throw new EmbeddedPostgresException(
          ("The database in %s is of PostgreSQL %s, but this Marquee brings PostgreSQL %s:"
                  + " use the Marquee that made it, or another data folder")
              .formatted(folder(), version, expected));
    }
  }

  void create(Password password) throws IOException {
    Disk.deleteLeftovers(home.folder(), NEW);
    var fresh = Files.createTempDirectory(home.folder(), NEW);
    programs.account().own(fresh);
    programs
        .run(fresh, initdb())
        .orThrow("PostgreSQL could not create a database in " + home.folder());
    var access = fresh.resolve("pg_hba.conf");
    Files.writeString(access, ACCESS);
    Disk.sync(access);
    programs
        .run(fresh, SINGLE_USER, roles(password))
        .orThrow("PostgreSQL could not prepare the database in " + home.folder());
    Disk.publish(fresh, folder());
  }

  /**
   * The order of text is that of code points, the same on every machine and for ever; upper and
   * lower case follow Unicode. pg_trgm asks the C library instead which characters are letters, and
   * with the ctype C would know those of ASCII only.
   */
  private static List<String> initdb() {
    return List.of(
        "initdb",
        "--username=postgres",
        "--auth=reject",
        "--encoding=UTF8",
        "--locale=C",
        "--lc-ctype="
            + (System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8"),
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--data-checksums",
        "--set=shared_buffers=128MB",
        "--set=max_connections=100",
        "--set=jit=off",
        // A crash is recovered from in seconds, and the log of changes stays small.
        "--set=max_wal_size=256MB",
        "--set=timezone=UTC",
        "--set=log_timezone=UTC",
        // Errors of statements go to the client, and may name personal data.
        "--set=log_min_messages=log",
        "--set=log_checkpoints=off");
  }

  /** The superuser has no password and so cannot log in. */
  private static String roles(Password password) {
    return """
    CREATE ROLE %1$s LOGIN CREATEDB PASSWORD '%2$s';
    CREATE DATABASE %3$s OWNER %1$s;
    """
        .formatted(OWNER, password.value(), DATABASE);
  }
}
