package dev.marquee.bootstrap.settings;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is, in any of the spellings that people have in their settings: {@code
 * postgresql://}, {@code postgres://}, {@code postgresql+asyncpg://} or another driver of
 * SQLAlchemy's, {@code jdbc:postgresql://}. Of several hosts the one that takes writes is meant.
 *
 * @param jdbcUrl for the JDBC driver, without user and password
 * @param user percent-decoded
 * @param password percent-decoded
 */
public record DatabaseUrl(String jdbcUrl, Optional<String> user, Optional<String> password) {

  private static final String EXAMPLE = "postgresql://user:password@host:5432/database";

  /**
   * Which of the hosts that is, is asked at each connect: what is remembered outlives a failover.
   */
  private static final List<String> THE_PRIMARY =
      List.of("targetServerType=primary", "hostRecheckSeconds=0");

  private static final Pattern FORM =
      Pattern.compile(
          "(?:jdbc:)?postgres(?:ql)?(?:\\+[a-z0-9_]+)?://"
              + "(?:(?<user>[^:@/?]*)(?::(?<password>[^@/?]*))?@)?"
              + "(?<hosts>[^@/?]*)/(?<database>[^?]+)(?:\\?(?<query>.*))?");

  /**
   * Reads a URL.
   *
   * @throws IllegalArgumentException when it is none of the spellings; the message does not repeat
   *     it
   */
  static DatabaseUrl parse(String url) {
    var form = FORM.matcher(url);
    if (!form.matches()) {
      throw new IllegalArgumentException("must look like " + EXAMPLE);
    }
    var query = Optional.ofNullable(form.group("query")).orElse("");
    var hosts = form.group("hosts");
    var jdbcUrl =
        "jdbc:postgresql://%s/%s%s"
            .formatted(hosts, form.group("database"), forJdbc(query, hosts.contains(",")));
    return new DatabaseUrl(
        jdbcUrl,
        decoded(form.group("user")).or(() -> parameter(query, "user")),
        decoded(form.group("password")).or(() -> parameter(query, "password")));
  }

  /** Shows no secret. */
  @Override
  public String toString() {
    return jdbcUrl;
  }

  private static String forJdbc(String query, boolean severalHosts) {
    var kept =
        parameters(query)
            .filter(p -> !p.startsWith("user=") && !p.startsWith("password="))
            .map(p -> p.replaceFirst("^ssl=(?!true|false)", "sslmode="))
            // The name that it has elsewhere, of what is asked for below.
            .filter(p -> !p.matches("target_session_attrs=(read-write|primary|any)"));
    var all =
        Stream.concat(kept, severalHosts ? THE_PRIMARY.stream() : Stream.empty())
            .collect(Collectors.joining("&"));
    return all.isEmpty() ? "" : "?" + all;
  }

  private static Optional<String> parameter(String query, String name) {
    return parameters(query)
        .filter(p -> p.startsWith(name + "="))
        .flatMap(p -> decoded(p.substring(name.length() + 1)).stream())
        .findFirst();
  }

  private static Stream<String> parameters(String query) {
    return Arrays.stream(query.split("&")).filter(p -> !p.isEmpty());
  }

  private static Optional<String> decoded(@Nullable String text) {
    return Optional.ofNullable(text)
        .filter(t -> !t.isEmpty())
        .map(t -> URLDecoder.decode(t.replace("+", "%2B"), StandardCharsets.UTF_8));
  }
}
