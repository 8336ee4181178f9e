package dev.marquee.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShownTest {

  @TempDir Path folder;

  @Test
  void saysWhereEachValueComesFrom() throws IOException {
    var key = Files.writeString(folder.resolve("key"), "k".repeat(64));
    Files.writeString(folder.resolve(".env"), "APP_NAME=\"FastAPI Blog\"\nDEBUG=true\n");

    assertThat(
            Shown.all(
                Sources.of(
                    Map.of("myapi_token_key_file", key.toString(), "DEBUG", "false"), folder)))
        .contains(
            new Shown("APP_NAME", Optional.of("FastAPI Blog"), ".env"),
            new Shown("DEBUG", Optional.of("false"), "environment"),
            new Shown(
                "SECRET_KEY", Optional.of("***"), "environment as MYAPI_TOKEN_KEY, file " + key),
            new Shown("MARQUEE_PORT", Optional.of("8000"), "default"),
            new Shown("MARQUEE_ISSUER", Optional.empty(), "default"));
  }

  @Test
  void namesAFileThatCannotBeRead() {
    assertThat(of("SECRET_KEY_FILE", "/no/such/file", "SECRET_KEY"))
        .isEqualTo(new Shown("SECRET_KEY", Optional.empty(), "unreadable file"));
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://app:s3cr3t@db/app, postgresql://app:***@db/app",
    "postgresql://app:s3cr3t@more@db/app, postgresql://app:***@db/app",
    "postgresql+asyncpg://app@db/app, postgresql+asyncpg://app@db/app",
    "jdbc:postgresql://db/app?user=app&password=s3cr3t&ssl=true,"
        + " jdbc:postgresql://db/app?user=app&password=***&ssl=true",
    "app:s3cr3t@db, ***"
  })
  void masksPasswords(String url, String shown) {
    assertThat(of("DATABASE_URL", url, "DATABASE_URL").value()).contains(shown);
  }

  private Shown of(String name, String value, String setting) {
    return Shown.all(Sources.of(Map.of(name, value), folder)).stream()
        .filter(shown -> shown.name().equals(setting))
        .findFirst()
        .orElseThrow();
  }
}
