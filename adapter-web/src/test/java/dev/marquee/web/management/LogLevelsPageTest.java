package dev.marquee.web.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@MicronautTest
@Property(name = "marquee.management.port", value = "0")
class LogLevelsPageTest {

  private static final Logger CHATTY = LoggerFactory.getLogger("test.chatty");

  @Inject Operator operator;
  @Inject LogLevelsPage page;

  @Test
  void setsALevelUntilItIsSetBack() {
    assertThat(operator.ask("PUT", "/log-levels/test.chatty", "debug\n").body())
        .isEqualTo("test.chatty DEBUG\n");
    assertThat(CHATTY.isDebugEnabled()).isTrue();

    operator.ask("PUT", "/log-levels/test.chatty", "ERROR");
    assertThat(CHATTY.isWarnEnabled()).isFalse();
    assertThat(operator.get("/log-levels").body()).contains("test.chatty ERROR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "ALL", "", "LOUD", "DEBUG INFO"})
  void refusesOtherLevels(String level) {
    assertThat(operator.ask("PUT", "/log-levels/test.other", level).statusCode()).isEqualTo(422);
    assertThat(LoggerFactory.getLogger("test.other").isTraceEnabled()).isFalse();
  }

  @Test
  void refusesWhatIsNoLoggerAndNoMethod() {
    assertThat(operator.ask("PUT", "/log-levels/a%0Ab", "DEBUG").statusCode()).isEqualTo(404);
    assertThat(operator.ask("PUT", "/log-levels", "DEBUG").statusCode()).isEqualTo(404);
    assertThat(operator.ask("POST", "/log-levels/test.chatty", "DEBUG").statusCode())
        .isEqualTo(405);
  }

  @Test
  void onlyTheMachineItselfSets() {
    assertThat(page.answer(new Question("PUT", "test.chatty", "DEBUG", false)).status())
        .isEqualTo(403);
    assertThat(page.answer(new Question("GET", "", "", false)).status()).isEqualTo(200);
  }
}
