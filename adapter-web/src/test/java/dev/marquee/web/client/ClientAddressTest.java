package dev.marquee.web.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.web.server.WebSettings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.netty.util.NetUtil;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ClientAddressTest {

  private static final String PROXY = "10.0.0.1";

  private final ClientAddress address = addressBehind("10.0.0.0/8", "2001:db8:ffff::/48", "::1");

  @ParameterizedTest
  @CsvSource({
    "198.51.100.7, 198.51.100.7",
    "'203.0.113.9, 198.51.100.7', 198.51.100.7",
    "'198.51.100.7, 10.9.9.9, 2001:db8:ffff::2', 198.51.100.7",
    "'198.51.100.7, ,10.9.9.9,', 198.51.100.7",
    "'10.0.0.3, 10.0.0.2', 10.0.0.3",
    "198.51.100.7:4711, 198.51.100.7",
    "2001:DB8:0:0::0:7, 2001:db8::7",
    "[2001:db8::7]:443, 2001:db8::7",
    "[2001:db8::7], 2001:db8::7",
    "::ffff:198.51.100.7, 198.51.100.7"
  })
  void isTheFirstFromTheEndThatIsNoProxy(String header, String expected) {
    assertThat(from(PROXY, header)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "unknown",
        "_hidden",
        "localhost",
        "256.1.1.1",
        "1",
        "[",
        "]:1",
        ":",
        "☃"
      })
  void isTheProxyItselfWhereItSaysNoAddress(String garbage) {
    assertThat(from(PROXY, "198.51.100.7, " + garbage + "x")).isEqualTo(PROXY);
    assertThat(from(PROXY, garbage)).isEqualTo(PROXY);
  }

  @Test
  void isTheLastProxyThatIsKnownWhereTheRestIsGarbage() {
    assertThat(from(PROXY, "nonsense, 10.0.0.2")).isEqualTo("10.0.0.2");
  }

  @Test
  void readsSeveralLinesAsOne() {
    assertThat(from(PROXY, "203.0.113.9", "198.51.100.7, 10.0.0.2")).isEqualTo("198.51.100.7");
  }

  @Test
  void believesNobodyElse() {
    assertThat(from("192.0.2.1", "198.51.100.7")).isEqualTo("192.0.2.1");
    assertThat(from("2001:db8::1", "198.51.100.7")).isEqualTo("2001:db8::1");
  }

  @Test
  void believesNobodyUnlessToldTo() {
    var trusting = addressBehind();

    assertThat(trusting.of(request("127.0.0.1", "198.51.100.7"))).isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "proxy.example",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0/8",
        "::/129",
        "::/x"
      })
  void refusesWhatIsNoRange(String text) {
    assertThatThrownBy(() -> TrustedProxies.of(List.of(text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("not " + text);
  }

  private String from(String peer, String... lines) {
    return address.of(request(peer, lines));
  }

  private static ClientAddress addressBehind(String... proxies) {
    return new ClientAddress(
        new WebSettings(
            "Marquee",
            Duration.ZERO,
            Duration.ZERO,
            0,
            0,
            0,
            Duration.ZERO,
            Duration.ZERO,
            List.of(),
            List.of(proxies)));
  }

  private static HttpRequest<?> request(String peer, String... lines) {
    var request = HttpRequest.GET("/");
    for (var line : lines) {
      request.header("X-Forwarded-For", line);
    }
    return new HttpRequestWrapper<>(request) {
      @Override
      public InetSocketAddress getRemoteAddress() {
        return new InetSocketAddress(NetUtil.createInetAddressFromIpAddressString(peer), 4711);
      }
    };
  }
}
