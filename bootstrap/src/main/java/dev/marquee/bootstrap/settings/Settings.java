package dev.marquee.bootstrap.settings;

import dev.marquee.application.limit.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Everything that can be set, judged and typed.
 *
 * @param host where to listen
 * @param port where to listen; 0 takes a free one
 * @param home the data folder
 * @param database an existing database; without it there is one of our own in the data folder
 * @param secretKeys sign access tokens where no key does, and make refresh tokens; the first signs,
 *     all verify; may be empty with a database of our own
 * @param issuer the address of this service as its callers know it
 * @param accessTokenLifetime whole minutes
 * @param corsOrigins who may call from a browser, as {@code scheme://host[:port]}
 * @param poolSize how many connections to the database at most
 * @param migrate whether what starts on a database does the migrations that are pending
 * @param trustedProxies addresses, or ranges of them, whose {@code X-Forwarded-For} counts
 * @param requireIfMatch whether changes must say which version they are of
 * @param cacheBytes how much memory answers may take that are kept, about; 0 keeps none
 * @param redis where nodes keep answers for each other
 * @param importMaxBytes of the body of an import
 * @param importMaxUnpackedBytes of what an import unpacks to
 */
public record Settings(
    String host,
    int port,
    Path home,
    Optional<DatabaseUrl> database,
    List<String> secretKeys,
    Signing signing,
    Optional<String> issuer,
    Duration accessTokenLifetime,
    List<String> corsOrigins,
    String appName,
    boolean debug,
    int poolSize,
    boolean migrate,
    List<String> trustedProxies,
    boolean requireIfMatch,
    int cacheBytes,
    Optional<String> redis,
    long importMaxBytes,
    long importMaxUnpackedBytes,
    Limits limits,
    Operations operations,
    MailSettings mail) {

  /**
   * Ends what would sign without a key. With a database of our own one is kept in the data folder;
   * with another, all nodes must have the same.
   *
   * @throws InvalidSettings when there is none
   */
  public void requireSecretKey() {
    if (database.isPresent() && secretKeys.isEmpty()) {
      throw new InvalidSettings(
          List.of("SECRET_KEY is required with DATABASE_URL; make one with: openssl rand -hex 32"));
    }
  }

  /** Whether letters are sent; with a database of our own they are shown in the log. */
  public boolean sendsMail() {
    return mail.server().isPresent() || database.isEmpty();
  }

  /** Shows no secret. */
  @Override
  public String toString() {
    return "Settings[host=%s, port=%d, home=%s, database=%s]".formatted(host, port, home, database);
  }
}
