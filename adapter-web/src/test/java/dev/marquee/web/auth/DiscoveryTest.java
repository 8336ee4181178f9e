package dev.marquee.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Wire;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without an issuer and without keys. */
@MicronautTest
final class DiscoveryTest {

  private static final String METADATA = "/.well-known/oauth-authorization-server";

  private final Browser browser;
  private final EmbeddedServer server;

  DiscoveryTest(Browser browser, EmbeddedServer server) {
    this.browser = browser;
    this.server = server;
  }

  @Test
  void saysWhereTokensAreAsTheCallerWouldWriteIt() {
    var metadata = browser.get(METADATA);

    assertThat(metadata.status()).isEqualTo(200);
    assertThat(metadata.at("/issuer")).isEqualTo(server.getURI().toString());
    assertThat(metadata.at("/jwks_uri")).isEqualTo(server.getURI() + "/.well-known/jwks.json");
    assertThat(metadata.at("/token_endpoint")).isEqualTo(server.getURI() + "/auth/token");
    assertThat(metadata.at("/grant_types_supported/1")).isEqualTo("refresh_token");
    assertThat(metadata.json().get("response_types_supported")).isEmpty();
    assertThat(metadata.header("Cache-Control")).isEqualTo("no-cache");
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP/1.1, films.example, films.example",
    "HTTP/1.1, [::1]:80, [::1]:80",
    "HTTP/1.1, x\"y, HERE",
    "HTTP/1.1, evil/path, HERE",
    "HTTP/1.0, '', HERE"
  })
  void believesNoHostThatCannotBeOne(String version, String host, String told) {
    try (var wire = new Wire(server.getURI())) {
      var named = host.isEmpty() ? "" : "Host: " + host + "\r\n";

      var answer =
          wire.say("GET " + METADATA + " " + version + "\r\n" + named + "Connection: close\r\n\r\n")
              .hear();

      var here = "127.0.0.1:" + server.getPort();
      assertThat(answer).contains("\"issuer\":\"http://" + told.replace("HERE", here) + "\"");
    }
  }

  @Test
  void aSecretIsNotPublished() {
    var keys = browser.get("/v1/.well-known/jwks.json/");

    assertThat(keys.status()).isEqualTo(200);
    assertThat(keys.body()).isEqualTo("{\"keys\":[]}");
  }

  @Test
  void aBadTokenIsRefusedHereToo() {
    assertThat(browser.get(METADATA, "Authorization", "Bearer x").status()).isEqualTo(401);
  }
}
