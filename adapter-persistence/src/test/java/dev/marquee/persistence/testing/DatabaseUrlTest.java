package dev.marquee.persistence.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://mary:se%2Fcret@db.example:5433/films",
        "postgres://mary:se%2Fcret@db.example:5433/films?sslmode=disable",
        "jdbc:postgresql://db.example:5433/films?user=mary&password=se%2Fcret"
      })
  void isReadInEverySpelling(String url) {
    assertThat(DatabaseUrl.parse(url))
        .isEqualTo(new PostgresServer("db.example", 5433, "films", "mary", "se/cret"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgresql://mary@db.example/films"})
  void needsNoPortAndNoPassword(String url) {
    assertThat(DatabaseUrl.parse(url))
        .isEqualTo(new PostgresServer("db.example", 5432, "films", "mary", ""));
  }
}
