package dev.marquee.persistence.testing;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code postgresql://user:password@host:port/database}, or the same as JDBC spells it. */
final class DatabaseUrl {

  private static final int PORT = 5432;

  private DatabaseUrl() {}

  static PostgresServer parse(String text) {
    var url = URI.create(text.replaceFirst("^jdbc:", ""));
    var query = query(url);
    var user = Optional.ofNullable(url.getUserInfo()).orElse("").split(":", 2);
    return new PostgresServer(
        url.getHost(),
        url.getPort() < 0 ? PORT : url.getPort(),
        url.getPath().substring(1),
        query.getOrDefault("user", user[0]),
        query.getOrDefault("password", user.length > 1 ? user[1] : ""));
  }

  private static Map<String, String> query(URI url) {
    return Arrays.stream(Optional.ofNullable(url.getQuery()).orElse("").split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }
}
