package dev.marquee.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.limit.Limits;
import dev.marquee.bootstrap.log.LogFormat;
import dev.marquee.domain.user.EmailAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsReaderTest {

  private static final String KEY = "0123456789abcdef0123456789abcdef";

  @TempDir Path folder;

  @Test
  void hasDefaultsForEverything() {
    var settings = read(Map.of());

    assertThat(settings.host()).isEqualTo("127.0.0.1");
    assertThat(settings.port()).isEqualTo(8000);
    assertThat(settings.home()).isEqualTo(Path.of("data"));
    assertThat(settings.database()).isEmpty();
    assertThat(settings.secretKeys()).isEmpty();
    assertThat(settings.accessTokenLifetime()).isEqualTo(Duration.ofMinutes(30));
    assertThat(settings.corsOrigins()).isEmpty();
    assertThat(settings.poolSize()).isEqualTo(16);
    assertThat(settings.trustedProxies()).isEmpty();
    assertThat(settings.limits()).isEqualTo(Limits.DEFAULTS);
  }

  @Test
  void takesTheArticleServicesEnvFile() throws IOException {
    Files.writeString(
        folder.resolve(".env"),
        """
        APP_NAME="FastAPI Blog"
        DEBUG=false
        DATABASE_URL=postgresql+asyncpg://blog:pw@localhost:5432/blog
        SECRET_KEY=%s
        ALGORITHM=HS256
        ACCESS_TOKEN_EXPIRE_MINUTES=30
        BACKEND_CORS_ORIGINS=["http://localhost:3000"]
        """
            .formatted(KEY));

    var settings = read(Map.of());

    assertThat(settings.appName()).isEqualTo("FastAPI Blog");
    assertThat(settings.database()).map(DatabaseUrl::user).isPresent();
    assertThat(settings.secretKeys()).containsExactly(KEY);
    assertThat(settings.corsOrigins()).containsExactly("http://localhost:3000");
  }

  @Test
  void takesTheMovieServicesNamesInAnyCase() {
    var settings =
        read(Map.of("myapi_database__dsn", "postgresql://a:b@c/d", "MYAPI_TOKEN_KEY", KEY));

    assertThat(settings.database()).map(DatabaseUrl::jdbcUrl).contains("jdbc:postgresql://c/d");
    assertThat(settings.secretKeys()).containsExactly(KEY);
  }

  @Test
  void prefersTheEnvironmentToTheFile() throws IOException {
    Files.writeString(folder.resolve(".env"), "MARQUEE_PORT=1111\nMARQUEE_HOST=file\n");

    var settings = read(Map.of("MARQUEE_PORT", "2222", "MARQUEE_HOST", ""));

    assertThat(settings.port()).isEqualTo(2222);
    assertThat(settings.host()).isEqualTo("file");
  }

  @Test
  void readsASecretFromAFile() throws IOException {
    var file = Files.writeString(folder.resolve("key"), KEY + "\n");

    assertThat(read(Map.of("SECRET_KEY_FILE", file.toString())).secretKeys()).containsExactly(KEY);
  }

  @Test
  void takesSeveralSecretKeys() {
    var other = KEY.replace('0', 'z');

    assertThat(read(Map.of("SECRET_KEY", KEY + ", " + other)).secretKeys())
        .containsExactly(KEY, other);
  }

  @ParameterizedTest
  @CsvSource({
    "MARQUEE_PORT, 65536, MARQUEE_PORT: must be a number between 0 and 65535",
    "MARQUEE_PORT, 08000, MARQUEE_PORT: must be a number between 0 and 65535",
    "MARQUEE_PORT, ٨, MARQUEE_PORT: must be a number between 0 and 65535",
    "ACCESS_TOKEN_EXPIRE_MINUTES, 0, ACCESS_TOKEN_EXPIRE_MINUTES: must be a number between 1 and"
        + " 10080",
    "SECRET_KEY, tooshort, SECRET_KEY: must have at least 32 bytes; make one with: openssl rand"
        + " -hex 32",
    "DATABASE_URL, sqlite:///x.db, DATABASE_URL: must look like"
        + " postgresql://user:password@host:5432/database",
    "BACKEND_CORS_ORIGINS, *, BACKEND_CORS_ORIGINS: must list origins such as https://example.org;"
        + " a * is not allowed",
    "MARQUEE_TRUSTED_PROXIES, proxy.example, MARQUEE_TRUSTED_PROXIES: must list addresses or ranges"
        + " such as 10.0.0.0/8; not proxy.example",
    "MARQUEE_LOGINS_PER_NAME, -1, MARQUEE_LOGINS_PER_NAME: must be a number between 0 and 10000",
    "DEBUG, maybe, DEBUG: must be true or false",
    "ALGORITHM, none, 'ALGORITHM: must be one or more of EdDSA, ES256, RS256, HS256'",
    "ALGORITHM, HS256;RS256, 'ALGORITHM: must be one or more of EdDSA, ES256, RS256, HS256'",
    "ALGORITHM, RS256, ALGORITHM: there is no key for RS256 in MARQUEE_SIGNING_KEYS",
    "MARQUEE_ISSUER, marquee, 'MARQUEE_ISSUER: must be an address such as https://marquee.example,"
        + " without a slash at the end'",
    "MARQUEE_ISSUER, https://a.example/, 'MARQUEE_ISSUER: must be an address such as"
        + " https://marquee.example, without a slash at the end'",
    "SMTP_URL, smtp://mail, 'MARQUEE_MAIL_FROM is required with SMTP_URL: the address that letters"
        + " are from'",
    "MARQUEE_LOG_FORMAT, xml, 'MARQUEE_LOG_FORMAT: must be auto, text or json'",
    "OTEL_EXPORTER_OTLP_ENDPOINT, here, 'OTEL_EXPORTER_OTLP_ENDPOINT: must be an address such as"
        + " http://localhost:4318'",
    "MARQUEE_MAIL_FROM, nobody, MARQUEE_MAIL_FROM: must be an e-mail address",
    "MARQUEE_PASSWORD_RESET_URL, https://example.org, 'MARQUEE_PASSWORD_RESET_URL: must be an"
        + " address with {token} in it: https://marquee.example/reset#{token}'",
    "SECRET_KEY_FILE, /no/such/file, SECRET_KEY_FILE: cannot read the file /no/such/file"
  })
  void saysOneClearLineForAWrongValue(String name, String value, String line) {
    assertThatThrownBy(() -> read(Map.of(name, value)))
        .isInstanceOf(InvalidSettings.class)
        .hasMessage(line);
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    assertThatThrownBy(() -> read(Map.of("MARQUEE_PORT", "x", "DEBUG", "x", "SECRET_KEY", "x")))
        .message()
        .hasLineCount(3);
  }

  @Test
  void takesWhatLettersNeed() {
    var mail =
        read(Map.of(
                "SMTP_URL", "smtp://me:secret@mail",
                "MARQUEE_MAIL_FROM", "no-reply@example.org",
                "MARQUEE_PASSWORD_RESET_MINUTES", "5",
                "MARQUEE_PASSWORD_RESET_URL", "https://example.org/#{token}"))
            .mail();

    assertThat(mail.server()).isPresent();
    assertThat(mail.sender()).contains(new EmailAddress("no-reply@example.org"));
    assertThat(mail.resetLifetime()).isEqualTo(Duration.ofMinutes(5));
    assertThat(mail.resetPage()).contains("https://example.org/#{token}");
    assertThat(mail.toString()).doesNotContain("secret");
  }

  @Test
  void lettersAreSentWhereThereIsAServerOrNobodyElse() {
    var shared =
        Map.of("DATABASE_URL", "postgresql://u:p@h/d", "MARQUEE_MAIL_FROM", "a@example.org");
    var served = new HashMap<>(shared);
    served.put("SMTP_URL", "smtp://mail");

    assertThat(read(Map.of()).sendsMail()).isTrue();
    assertThat(read(shared).sendsMail()).isFalse();
    assertThat(read(served).sendsMail()).isTrue();
  }

  @Test
  void operatorsAreListenedToWhereNobodySaidOtherwise() {
    assertThat(read(Map.of()).operations())
        .isEqualTo(
            new Operations(
                "127.0.0.1",
                OptionalInt.empty(),
                Duration.ZERO,
                LogFormat.AUTO,
                false,
                Optional.empty()));
    assertThat(read(Map.of("DATABASE_URL", "postgresql://u:p@h/d")).operations().drain())
        .isEqualTo(Duration.ofSeconds(3));
    assertThat(
            read(Map.of(
                    "MARQUEE_MANAGEMENT_HOST", "0.0.0.0",
                    "MARQUEE_MANAGEMENT_PORT", "0",
                    "MARQUEE_DRAIN_SECONDS", "7",
                    "MARQUEE_LOG_FORMAT", "json",
                    "MARQUEE_ACCESS_LOG", "yes",
                    "OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4318/"))
                .operations())
        .isEqualTo(
            new Operations(
                "0.0.0.0",
                OptionalInt.of(0),
                Duration.ofSeconds(7),
                LogFormat.JSON,
                true,
                Optional.of("http://localhost:4318")));
  }

  @Test
  void takesLimits() {
    var settings =
        read(
            Map.of(
                "MARQUEE_LOGINS_PER_NAME", "1",
                "MARQUEE_LOGINS_PER_ADDRESS", "2",
                "MARQUEE_ACCOUNTS_PER_ADDRESS", "0",
                "MARQUEE_RESETS_PER_EMAIL", "5",
                "MARQUEE_RESETS_PER_ADDRESS", "6",
                "MARQUEE_REQUESTS_PER_ADDRESS", "4"));

    assertThat(settings.limits()).isEqualTo(Limits.of(1, 2, 0, 5, 6, 4));
  }

  @Test
  void noticesMisspeltNames() {
    var environment = Map.of("MARQUEE_PROT", "1", "MARQUEE_PORT", "1", "MARQUEE_HOME_FILE", "x");

    assertThat(Sources.of(environment, folder).unknownNames()).isEqualTo(List.of("MARQUEE_PROT"));
  }

  private Settings read(Map<String, String> environment) {
    return SettingsReader.read(Sources.of(environment, folder));
  }
}
