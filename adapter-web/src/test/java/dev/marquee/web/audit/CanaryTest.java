package dev.marquee.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import dev.marquee.application.audit.AuditEntry;
import dev.marquee.application.audit.AuditFilter;
import dev.marquee.application.auth.Session;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Callers;
import dev.marquee.web.testing.CapturedLog;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Secrets that are planted wherever one may be sent are not seen in the log or the audit trail. */
@MicronautTest
final class CanaryTest {

  private static final String CANARY = "canary-4711";

  private final Logger ours = (Logger) LoggerFactory.getLogger("dev.marquee");
  private final Browser browser;
  private final Callers callers;
  private final TestApplication application;
  private final List<String> secrets = new ArrayList<>(List.of(CANARY));

  CanaryTest(Browser browser, Callers callers, TestApplication application) {
    this.browser = browser;
    this.callers = callers;
    this.application = application;
  }

  @BeforeEach
  void logEverythingOfOurs() {
    ours.setLevel(Level.TRACE);
  }

  @AfterEach
  void logAsUsual() {
    ours.setLevel(null);
  }

  @Test
  void noSecretLeavesATrace() {
    try (var log = new CapturedLog()) {
      passwords();
      tokens();
      whereNoneBelongs();
      browser.send("DELETE", "/probes/1?q=" + CANARY, body(CANARY), callers.admin().header());

      assertThat(log.events()).as("a bug was logged").isNotEmpty();
      assertThat(log.events()).extracting(CanaryTest::text).noneMatch(this::isToldIn);
    }
    assertThat(trail()).extracting(AuditEntry::toString).isNotEmpty().noneMatch(this::isToldIn);
  }

  private void passwords() {
    var account = "{\"username\": \"%s\", \"email\": \"%s\", \"password\": \"%s\"}";
    browser.json("POST", "/auth/register", account.formatted("bird", "bird@example.org", CANARY));
    browser.json("POST", "/auth/register", account.formatted("bird", "b@example.org", CANARY));
    browser.json("POST", "/auth/register", account.formatted(CANARY + "@", CANARY, CANARY));
    browser.json("POST", "/auth/register", "{\"password\": \"" + CANARY);
    browser.form("/auth/token", "username=bird&password=" + CANARY + "-wrong");
    browser.form("/auth/token", "username=" + CANARY + "&password=bird");
    browser.form("/auth/token", "username=bird&password=" + CANARY + "&password=twice");
    var change = "{\"current_password\": \"%s\", \"new_password\": \"%s\"}";
    var bird = bearer(signIn());
    browser.json("PUT", "/users/me/password", change.formatted(CANARY + 1, CANARY + 2), bird);
    browser.json("PUT", "/users/me/password", change.formatted(CANARY, CANARY), bird);
  }

  private void tokens() {
    var access = signIn();
    var refresh = refreshToken();
    secrets.addAll(List.of(access, refresh, signatureOf(access)));
    browser.get("/users/me", bearer(access));
    browser.get("/users/me", bearer(access + "x"));
    browser.get("/users/me", bearer(refresh));
    browser.form("/auth/token", "grant_type=refresh_token&refresh_token=" + refresh);
    application.clock.advance(Session.LOST_ANSWER);
    browser.form("/auth/token", "grant_type=refresh_token&refresh_token=" + refresh);
    browser.form("/auth/revoke", "token=" + access);
    browser.form("/auth/revoke", "token=" + CANARY);
    browser.form("/auth/token", "grant_type=" + CANARY, "Authorization", "Basic " + CANARY);
  }

  private void whereNoneBelongs() {
    var member = callers.member().header();
    browser.get("/nothing/" + CANARY + "?password=" + CANARY);
    browser.get("/posts/" + CANARY, "Authorization", CANARY);
    browser.get("/users?password=" + CANARY, member);
    browser.json("PATCH", "/users/1?password=" + CANARY, CANARY, member);
    browser.json("POST", "/posts", "{\"" + CANARY + "\": \"" + CANARY + "\"}", member);
    browser.json(
        "POST",
        "/posts",
        "{\"title\": \"" + CANARY + "\", \"content\": \"" + CANARY + "\"}",
        member);
    browser.get("/audit?action=" + CANARY + "&subject=" + CANARY, callers.admin().header());
  }

  private String signIn() {
    return browser.form("/auth/token", "username=bird&password=" + CANARY).at("/access_token");
  }

  private String refreshToken() {
    return browser.form("/auth/token", "username=bird&password=" + CANARY).at("/refresh_token");
  }

  private boolean isToldIn(String text) {
    return secrets.stream().anyMatch(text::contains);
  }

  private List<AuditEntry> trail() {
    var all = PageRequest.first(PageRequest.MAX_LIMIT);
    return application.auditLog.list(AuditFilter.ALL, all).items();
  }

  private static String text(ILoggingEvent event) {
    var thrown = event.getThrowableProxy();
    return event.getFormattedMessage()
        + event.getMDCPropertyMap()
        + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
  }

  private static BodyPublisher body(String text) {
    return BodyPublishers.ofString(text);
  }

  private static String signatureOf(String token) {
    return token.substring(token.lastIndexOf('.') + 1);
  }

  private static String[] bearer(String token) {
    return new String[] {"Authorization", "Bearer " + token};
  }
}
