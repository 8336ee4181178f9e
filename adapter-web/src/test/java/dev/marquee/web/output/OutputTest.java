package dev.marquee.web.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(startApplication = false)
class OutputTest {

  @Inject JsonMapper mapper;

  @Serdeable
  record View(Instant at, BigDecimal rating, String unknown, List<String> none) {}

  @Test
  void valuesLookAlikeInAllAnswers() throws IOException {
    assertThat(json("2026-11-20T12:00:00Z", "9.0"))
        .isEqualTo(
            "{\"at\":\"2026-11-20T12:00:00.000000Z\",\"rating\":9.0,\"unknown\":null,\"none\":[]}");
    assertThat(json("2026-11-20T12:00:00.1Z", "10.0")).contains("12:00:00.100000Z", ":10.0,");
    assertThat(json("2026-11-20T12:00:00.123456Z", "0.0")).contains("12:00:00.123456Z", ":0.0,");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T09:08:07.000001Z, 2026-11-20T09:08:07.000001Z",
    "1999-01-02T03:04:05.999999999Z, 1999-01-02T03:04:05.999999Z",
    "1969-12-31T23:59:59.5Z, 1969-12-31T23:59:59.500000Z",
    "0001-01-01T00:00:00Z, 0001-01-01T00:00:00.000000Z",
    "9999-12-31T23:59:59Z, 9999-12-31T23:59:59.000000Z",
    "+10000-01-01T00:00:00Z, +10000-01-01T00:00:00.000000Z",
    "-0001-01-01T00:00:00Z, -0001-01-01T00:00:00.000000Z",
  })
  void momentsHaveSixDigitsOfASecond(String moment, String written) throws IOException {
    assertThat(json(moment, "0.0")).contains("\"at\":\"" + written + "\"");
  }

  private String json(String at, String rating) throws IOException {
    return mapper.writeValueAsString(
        new View(Instant.parse(at), new BigDecimal(rating), null, List.of()));
  }
}
