package dev.marquee.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.web.testing.Browser;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way to write a path leads to the same place, and the body comes along. */
@MicronautTest
class PrefixTest {

  @Inject Browser browser;

  @ParameterizedTest
  @CsvSource({"'', ''", "'', /", "/v1, ''", "/v1, /"})
  void keepsJson(String prefix, String slash) {
    var answer = browser.json("POST", prefix + "/probes/open" + slash, "{\"title\":\"x\"}");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.at("/title")).isEqualTo("x");
    assertThat(answer.header("Location")).isEqualTo(prefix + "/probes/1");
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "'', /", "/v1, ''", "/v1, /"})
  void keepsForms(String prefix, String slash) {
    var path = prefix + "/probes/token" + slash;
    assertThat(browser.form(path, "username=ann").at("/username")).isEqualTo("ann");
    var part = "--b\r\nContent-Disposition: form-data; name=\"username\"\r\n\r\nann\r\n--b--\r\n";
    assertThat(
            browser
                .send(
                    "POST",
                    path,
                    BodyPublishers.ofString(part),
                    "Content-Type",
                    "multipart/form-data; boundary=b")
                .at("/username"))
        .isEqualTo("ann");
  }

  @ParameterizedTest
  @CsvSource({"/probes", "/probes/", "/v1/probes", "/v1/probes/"})
  void keepsQueries(String path) {
    assertThat(browser.get(path + "?limit=7").at("/limit")).isEqualTo("7");
  }
}
