package dev.marquee.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.bootstrap.settings.SettingsReader;
import dev.marquee.bootstrap.settings.Sources;
import dev.marquee.cli.Backend.DataFolder;
import dev.marquee.web.server.WebSettings;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A setting reaches whom it is meant for. */
final class WiringTest {

  @TempDir Path folder;

  @Test
  void handsTheSettingsToTheirAdapters() {
    var settings =
        SettingsReader.read(
            Sources.of(
                Map.of(
                    "APP_NAME", "FastAPI Blog",
                    "BACKEND_CORS_ORIGINS", "[\"http://localhost:3000\"]",
                    "MARQUEE_DATABASE_POOL_SIZE", "3",
                    "MARQUEE_TRUSTED_PROXIES", "10.0.0.0/8, fd00::1",
                    "DATABASE_URL", "postgresql://127.0.0.1:1/none",
                    "MARQUEE_PORT", "0"),
                folder));
    try (var database = Database.open(settings, DataFolder.EXISTING);
        var context =
            ApplicationContext.builder()
                .properties(Wiring.properties(settings))
                .singletons(database)
                .start()) {
      assertThat(context.getBean(DatasourceConfiguration.class).getUrl())
          .isEqualTo("jdbc:postgresql://127.0.0.1:1/none");
      var web = context.getBean(WebSettings.class);
      assertThat(web.appName()).isEqualTo("FastAPI Blog");
      assertThat(web.corsOrigins()).containsExactly("http://localhost:3000");
      assertThat(web.trustedProxies()).containsExactly("10.0.0.0/8", "fd00::1");
      assertThat(context.getProperty("datasources.default.maximum-pool-size", Integer.class))
          .contains(3);
      assertThat(context.getProperty("logger.levels.dev.marquee", String.class)).contains("INFO");
    }
  }
}
