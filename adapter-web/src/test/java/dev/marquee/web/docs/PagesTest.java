package dev.marquee.web.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.web.testing.Browser;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in a real browser, where there is one. */
@MicronautTest
class PagesTest {

  @Inject EmbeddedServer server;
  @Inject Browser browser;
  @Inject TestApplication application;

  @TempDir Path profile;

  @Test
  void somebodySignsInAndTriesARequest() throws IOException {
    application.member("ann");
    try (var page = open("/docs")) {
      page.click(one(".btn.authorize"));
      type(page, "#oauth_username", "ann");
      type(page, "#oauth_password", TestApplication.PASSWORD);
      page.click(one(".auth-btn-wrapper .authorize"));
      page.until(
          "[...document.querySelectorAll('.auth-btn-wrapper button')][0].innerText == 'Logout'");
      page.click(one(".btn-done"));
      page.click(one("#operations-Users-me .opblock-summary-control"));
      page.click(one("#operations-Users-me .try-out__btn"));
      page.click(one("#operations-Users-me .execute"));
      var status = "#operations-Users-me .live-responses-table tbody .response-col_status";
      assertThat(page.until(one(status) + ".innerText")).startsWith("200");
      assertThatAllCameFromHere(page);
    }
  }

  @Test
  void redocShowsTheDocument() throws IOException {
    try (var page = open("/redoc")) {
      page.until("document.body.innerText.includes('Publish a post')");
      assertThatAllCameFromHere(page);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"swagger-ui.css", "swagger-ui-bundle.js", "redoc.standalone.js"})
  void filesOfThePagesAreServed(String file) {
    assertThat(browser.get("/docs/assets/" + file).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"openapi.yml", "..%2Fopenapi.yml", "index.html", "%2Fetc%2Fpasswd"})
  void otherFilesAreNot(String file) {
    assertThat(browser.get("/docs/assets/" + file).status()).isEqualTo(404);
  }

  private Chromium open(String path) throws IOException {
    var program = Chromium.find();
    assumeThat(program).as("there is no Chromium to try the pages in").isPresent();
    var page = Chromium.start(program.get(), profile);
    page.call("Page.navigate", Map.of("url", server.getURI() + path));
    return page;
  }

  private static String one(String selector) {
    return "document.querySelector('" + selector + "')";
  }

  private static void type(Chromium page, String field, String text) {
    page.until("(" + one(field) + ").focus() || true");
    page.call("Input.insertText", Map.of("text", text));
  }

  private void assertThatAllCameFromHere(Chromium page) {
    assertThat(page.events("Network.requestWillBeSent"))
        .extracting(event -> event.at("/params/request/url").asText())
        .filteredOn(url -> !url.startsWith("data:") && !url.startsWith("blob:"))
        .isNotEmpty()
        .allSatisfy(url -> assertThat(url).startsWith(server.getURI() + "/"));
    assertThat(page.events("Log.entryAdded"))
        .as("what the browser complains of, its policy being broken for one")
        .filteredOn(event -> event.at("/params/entry/level").asText().equals("error"))
        .isEmpty();
    assertThat(page.events("Runtime.exceptionThrown")).as("broken scripts").isEmpty();
  }
}
