package dev.marquee.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseUrlTest {

  @ParameterizedTest
  @CsvSource({
    "postgresql://ann:pw@db:5433/films, jdbc:postgresql://db:5433/films",
    "postgres://ann:pw@db/films, jdbc:postgresql://db/films",
    "postgresql+asyncpg://ann:pw@db/films, jdbc:postgresql://db/films",
    "postgresql+psycopg2://ann:pw@db/films, jdbc:postgresql://db/films",
    "jdbc:postgresql://ann:pw@db/films, jdbc:postgresql://db/films",
    "jdbc:postgresql://db/films?user=ann&password=pw, jdbc:postgresql://db/films",
    "postgresql://ann:pw@[::1]:5432/films, jdbc:postgresql://[::1]:5432/films",
    "postgresql://ann:pw@db/films?sslmode=require, jdbc:postgresql://db/films?sslmode=require",
    "postgresql+asyncpg://ann:pw@db/films?ssl=require, jdbc:postgresql://db/films?sslmode=require",
    "jdbc:postgresql://db/films?user=ann&ssl=true&password=pw, jdbc:postgresql://db/films?ssl=true"
  })
  void understandsEverySpelling(String url, String jdbcUrl) {
    var database = DatabaseUrl.parse(url);

    assertThat(database.jdbcUrl()).isEqualTo(jdbcUrl);
    assertThat(database.user()).contains("ann");
    assertThat(database.password()).contains("pw");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://ann:pw@a:1,b:2/films",
        "postgresql://ann:pw@a:1,b:2/films?target_session_attrs=read-write",
        "postgresql://ann:pw@a:1,b:2/films?target_session_attrs=primary",
        "postgresql+asyncpg://ann:pw@a:1,b:2/films?target_session_attrs=any"
      })
  void meansThePrimaryOfSeveralHosts(String url) {
    assertThat(DatabaseUrl.parse(url).jdbcUrl())
        .isEqualTo("jdbc:postgresql://a:1,b:2/films?targetServerType=primary&hostRecheckSeconds=0");
  }

  @Test
  void decodesUserAndPassword() {
    var database = DatabaseUrl.parse("postgresql://a%40b:p%2Fw+%3A@db/films");

    assertThat(database.user()).contains("a@b");
    assertThat(database.password()).contains("p/w+:");
  }

  @Test
  void needsNeitherUserNorPassword() {
    var database = DatabaseUrl.parse("postgresql://db/films");

    assertThat(database.user()).isEmpty();
    assertThat(database.password()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mysql://a:secret@db/x", "postgresql://a:secret@db", "db/films secret", "secret"})
  void refusesAnythingElseWithoutRepeatingIt(String url) {
    assertThatThrownBy(() -> DatabaseUrl.parse(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("postgresql://user:password@host:5432/database")
        .hasMessageNotContaining("secret");
  }

  @Test
  void showsNoSecret() {
    assertThat(DatabaseUrl.parse("postgresql://ann:secret@db/films"))
        .hasToString("jdbc:postgresql://db/films");
  }
}
