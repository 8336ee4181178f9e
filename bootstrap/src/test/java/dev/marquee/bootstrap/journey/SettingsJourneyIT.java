package dev.marquee.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.persistence.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings as people have them who come from the services that this one takes over from. */
final class SettingsJourneyIT {

  private static final String KEY =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        # the movie service
        MYAPI_DATABASE__DSN=%1$s
        MYAPI_TOKEN_KEY=%2$s
        """,
        """
        myapi_database__dsn="%1$s"
        myapi_token_key="%2$s"
        """,
        """
        # the post service
        DATABASE_URL=%1$s
        SECRET_KEY=%2$s
        """,
        """
        # the article service
        APP_NAME="FastAPI Blog"
        DEBUG=false

        # Database
        DATABASE_URL=%1$s

        # Security
        SECRET_KEY=%2$s
        ALGORITHM=HS256
        ACCESS_TOKEN_EXPIRE_MINUTES=30

        # CORS
        BACKEND_CORS_ORIGINS=["http://localhost:3000"]
        """,
        """
        # the template
        DEBUG=0
        DEFAULT_LOCALE=en_US
        ENVIRONMENT=development
        POSTGRES_URL=%1$s
        RELEASE_VERSION=0.1.0
        SHOW_SQL_ALCHEMY_QUERIES=0
        SECRET_KEY=%2$s
        JWT_ALGORITHM=HS256
        JWT_EXPIRE_MINUTES=1440
        CELERY_BROKER_URL=amqp://rabbit:password@localhost:5672
        CELERY_BACKEND_URL=redis://:password123@localhost:6379/0
        """
      })
  void theEnvFilesOfTheOriginalsStartTheServer(String file) throws IOException {
    try (var database = TestDatabase.migrated()) {
      Files.writeString(folder.resolve(".env"), file.formatted(Environment.url(database), KEY));

      try (var program = Program.serve(folder, Map.of())) {
        var anybody = Client.of(program.url());
        assertThat(anybody.get("/").at("/message"))
            .contains(file.contains("APP_NAME") ? "FastAPI Blog" : "Marquee");
        assertThat(anybody.register("mary").status()).isEqualTo(201);
        assertThat(anybody.login("mary", "correct horse battery").status()).isEqualTo(200);
        assertThat(program.said()).doesNotContain("warning", KEY);
      }
    }
  }

  @Test
  void theirDefaultSecretsAreRefused() throws IOException {
    Files.writeString(
        folder.resolve(".env"),
        """
        DATABASE_URL=postgresql+asyncpg://blog:blog@localhost:5432/blog
        SECRET_KEY=dev-secret-change-me
        """);

    var program = Program.run(folder, Map.of(), "", "serve");

    assertThat(program.exitCode()).isEqualTo(78);
    assertThat(program.said())
        .isEqualTo(
            "marquee: SECRET_KEY: must have at least 32 bytes; make one with: openssl rand -hex"
                + " 32\n");
  }

  @Test
  void everyWrongValueHasItsLineAndTheRestIsShown() throws IOException {
    Files.writeString(folder.resolve(".env"), "MARQUEE_PORT=web\nSECRET_KEY=short\n");

    var program = Program.run(folder, Map.of("DEBUG", "maybe"), "", "config", "show", "-o", "csv");

    assertThat(program.exitCode()).isEqualTo(78);
    assertThat(program.said())
        .contains(
            "MARQUEE_PORT,web,.env\n",
            "SECRET_KEY,***,.env\n",
            "DEBUG,maybe,environment\n",
            "MARQUEE_HOST,127.0.0.1,default\n",
            "marquee: MARQUEE_PORT: must be a number between 0 and 65535\n",
            "marquee: DEBUG: must be true or false\n")
        .doesNotContain("short");
  }

  @Test
  void theDoctorFindsNothingWrongWithWhatIsInOrder() {
    try (var database = TestDatabase.migrated()) {
      var program = Program.run(folder, Environment.of(database), "", "doctor", "-o", "csv");

      assertThat(program.exitCode()).as(program.said()).isZero();
      assertThat(program.said())
          .contains(
              "database,ok,PostgreSQL ",
              "encoding,ok,UTF8\n",
              "extension,ok,pg_trgm ",
              "extension,ok,unaccent ",
              "clock,ok,",
              "schema,ok,",
              "jobs,ok,")
          .doesNotContain(",fail,");
    }
  }

  @Test
  void theDoctorNamesWhatIsMissing() {
    var environment = Map.of("DATABASE_URL", "postgresql://nobody:s3cret@127.0.0.1:1/none");

    var program = Program.run(folder, environment, "", "doctor", "-o", "csv");

    assertThat(program.exitCode()).isEqualTo(69);
    assertThat(program.said())
        .contains("settings,fail,SECRET_KEY is required", "database,fail,")
        .doesNotContain("schema,", "s3cret");
  }
}
