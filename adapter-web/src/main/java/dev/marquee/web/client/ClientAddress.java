package dev.marquee.web.client;

import dev.marquee.web.server.WebSettings;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the address that a request comes from.
 *
 * <p>Each proxy appends to {@code X-Forwarded-For} whom it was asked by, and anybody may send one
 * that says anything. So it is read from its end, as far as trusted proxies wrote it. {@code
 * Forwarded} (RFC 7239) is not read: where a proxy writes the one, it lets the client's own words
 * through in the other.
 */
@Singleton
public final class ClientAddress {

  private static final String HEADER = "X-Forwarded-For";
  private static final Pattern WITH_PORT = Pattern.compile("(\\[.*]|[^:]*):\\d+");

  private final TrustedProxies proxies;

  ClientAddress(WebSettings settings) {
    this.proxies = TrustedProxies.of(settings.trustedProxies());
  }

  /** The last address that is known and no trusted proxy's, as text. */
  public String of(HttpRequest<?> request) {
    var peer = request.getRemoteAddress().getAddress();
    return Addresses.text(
        proxies.contains(peer) ? behind(peer, request.getHeaders().getAll(HEADER)) : peer);
  }

  private InetAddress behind(InetAddress proxy, List<String> header) {
    var known = proxy;
    for (var hop : hops(header).toList().reversed()) {
      var asker = Addresses.parse(withoutPort(hop));
      if (asker.isEmpty()) {
        return known;
      }
      known = asker.get();
      if (!proxies.contains(known)) {
        return known;
      }
    }
    return known;
  }

  private static Stream<String> hops(List<String> header) {
    return header.stream()
        .flatMap(line -> Stream.of(line.split(",")))
        .map(String::strip)
        .filter(hop -> !hop.isEmpty());
  }

  /** Some proxies name the port too. */
  private static String withoutPort(String hop) {
    var parts = WITH_PORT.matcher(hop);
    return parts.matches() ? parts.group(1) : hop;
  }
}
