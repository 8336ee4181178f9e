package dev.marquee.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.limit.Limit;
import dev.marquee.application.limit.Standing;
import dev.marquee.application.limit.Standings;
import dev.marquee.application.testing.StandingsContract;
import dev.marquee.web.probe.StandingsProbe;
import dev.marquee.web.testing.Answer;
import dev.marquee.web.testing.Browser;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@MicronautTest
final class RequestStandingsTest implements StandingsContract {

  private final Browser browser;
  private final StandingsProbe probe;
  private final Standings standings;

  RequestStandingsTest(Browser browser, StandingsProbe probe, Standings standings) {
    this.browser = browser;
    this.probe = probe;
    this.standings = standings;
  }

  @Override
  public Standings standings() {
    return standings;
  }

  @Override
  public Standing heard(String limit, List<Standing> told) {
    var answer = ask(told);
    var quota = number(answer.header("RateLimit-Policy"), limit, "q");
    var window = number(answer.header("RateLimit-Policy"), limit, "w");
    var remaining = number(answer.header("RateLimit"), limit, "r");
    var reset = number(answer.header("RateLimit"), limit, "t");
    return new Standing(
        new Limit(limit, quota, Duration.ofSeconds(window)), remaining, Duration.ofSeconds(reset));
  }

  @Test
  void areStructuredFields() {
    var answer =
        ask(
            List.of(
                new Standing(LIMIT, 4, Duration.ofMillis(9_001)),
                new Standing(OTHER, 0, Duration.ZERO)));

    assertThat(answer.header("RateLimit-Policy"))
        .isEqualTo("\"other\";q=7;w=120, \"some\";q=5;w=60");
    assertThat(answer.header("RateLimit")).isEqualTo("\"other\";r=0;t=0, \"some\";r=4;t=10");
  }

  @Test
  void areAbsentWhereNothingIsLimited() {
    assertThat(ask(List.of()).header("RateLimit")).isEmpty();
  }

  private Answer ask(List<Standing> told) {
    probe.give(told);
    return browser.get("/probes/standings");
  }

  private static int number(String field, String limit, String parameter) {
    var matcher =
        Pattern.compile("\"" + limit + "\"[^,]*;" + parameter + "=([0-9]+)").matcher(field);
    assertThat(matcher.find()).as(field).isTrue();
    return Integer.parseInt(matcher.group(1));
  }
}
