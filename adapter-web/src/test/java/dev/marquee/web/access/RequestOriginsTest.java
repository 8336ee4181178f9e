package dev.marquee.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.shared.Origin;
import dev.marquee.application.shared.Origins;
import dev.marquee.application.testing.OriginsContract;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Callers;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@MicronautTest
@Property(name = "marquee.web.trusted-proxies", value = "127.0.0.1")
final class RequestOriginsTest implements OriginsContract {

  private final Browser browser;
  private final Callers callers;
  private final Origins origins;

  RequestOriginsTest(Browser browser, Callers callers, Origins origins) {
    this.browser = browser;
    this.callers = callers;
    this.origins = origins;
  }

  @Override
  public Origins origins() {
    return origins;
  }

  @Override
  public Origin during(String request, boolean signedIn) {
    return signedIn
        ? ask("X-Request-Id", request, "Authorization", callers.member().authorization())
        : ask("X-Request-Id", request);
  }

  @Test
  void knowTheClientBehindAProxy() {
    assertThat(ask("X-Forwarded-For", "2001:DB8::0:7").address()).contains("2001:db8::7");
  }

  private Origin ask(String... headers) {
    var said = browser.get("/probes/origin", headers).json();
    return new Origin(
        Optional.of(said.at("/address").asText()),
        Optional.of(said.at("/session").asLong()).filter(id -> id > 0),
        Optional.of(said.at("/request").asText()));
  }
}
