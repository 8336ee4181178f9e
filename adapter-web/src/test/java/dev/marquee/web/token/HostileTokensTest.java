package dev.marquee.web.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.marquee.application.auth.SigningAlgorithm;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.web.testing.Answer;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Wire;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What a thief may send instead of a token, to servers of every algorithm. It is refused also where
 * no token is needed.
 */
final class HostileTokensTest {

  private static final String REFUSAL = "Bearer error=\"invalid_token\"";

  @TestFactory
  Stream<DynamicNode> toServersOfEveryAlgorithm() {
    return Stream.of(SigningAlgorithm.values())
        .map(algorithm ->
            dynamicContainer(algorithm.name(), Stream.of(algorithm).flatMap(this::to)));
  }

  private Stream<DynamicTest> to(SigningAlgorithm algorithm) {
    var server = SignedServer.start(algorithm);
    var browser = server.getApplicationContext().getBean(Browser.class);
    var application = server.getApplicationContext().getBean(TestApplication.class);
    application.member("ann");
    var stranger = String.valueOf(application.member("eve").id().value());
    var pair = browser.form("/token", "username=ann&password=correct+horse+battery");
    var forger = new Forger(TestKeys.of(algorithm), pair.at("/access_token"));

    var tokens = new TreeMap<>(HostileClaims.of(forger, stranger));
    tokens.putAll(HostileHeaders.of(forger, TestKeys.another(algorithm)));
    tokens.putAll(HostileSignatures.of(forger, pair.at("/refresh_token")));
    return Stream.of(
            Stream.of(dynamicTest("how many", () -> assertThat(tokens).hasSizeGreaterThan(150))),
            accepted(browser, forger),
            refused(browser, tokens),
            refusedOnTheWire(server, forger))
        .flatMap(tests -> tests)
        .onClose(server::close);
  }

  /** Else all the others might be refused for another reason than theirs. */
  private static Stream<DynamicTest> accepted(Browser browser, Forger forger) {
    var ours = forger.header();
    return Map.of(
            "genuine", forger.genuine,
            "with the same claims", forger.claim("name", "\"ann\""),
            "with the same header", forger.header("alg", ours.get("alg").toString()),
            "for others, too", forger.claim("aud", "[\"other\", \"marquee\"]"),
            "as made elsewhere", forger.withoutClaim("client_id"))
        .entrySet()
        .stream()
        .map(token ->
            dynamicTest(
                token.getKey() + " is accepted",
                () ->
                    assertThat(send(browser, "/users/me", token.getValue()).status())
                        .isEqualTo(200)));
  }

  private static Stream<DynamicTest> refused(Browser browser, Map<String, String> tokens) {
    return tokens.entrySet().stream()
        .map(token ->
            dynamicTest(
                token.getKey(),
                () -> assertRefused(token.getKey(), send(browser, "/posts", token.getValue()))));
  }

  /** What no decent client sends. */
  private static Stream<DynamicTest> refusedOnTheWire(EmbeddedServer server, Forger forger) {
    var token = forger.genuine;
    return Map.of(
            "non-ASCII", "Bearer \u00e9" + token,
            "high bytes", "Bearer " + "\u00ff".repeat(200),
            "tab", "Bearer " + token.replaceFirst("\\.", ".\t"),
            "no token", "Bearer",
            "another scheme", "Token " + token,
            "Basic", "Basic " + token,
            "two headers", "Bearer " + token + "\r\nAuthorization: Bearer " + token)
        .entrySet()
        .stream()
        .map(sent -> dynamicTest(sent.getKey(), () -> assertRefused(server, sent.getValue())));
  }

  private static Answer send(Browser browser, String path, String token) {
    return browser.get(path, "Authorization", "Bearer " + token);
  }

  private static void assertRefused(String token, Answer answer) {
    assertThat(answer.status()).as(token).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).isEqualTo(REFUSAL);
    assertThat(answer.at("/code")).isEqualTo("invalid_token");
  }

  private static void assertRefused(EmbeddedServer server, String authorization) {
    try (var wire = new Wire(server.getURI())) {
      var request = "GET /posts HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
      assertThat(wire.say(request + "Authorization: " + authorization + "\r\n\r\n").hear())
          .startsWith("HTTP/1.1 401 ")
          .contains(REFUSAL);
    }
  }
}
