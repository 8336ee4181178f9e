package dev.marquee.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.bootstrap.settings.DatabaseUrl;
import dev.marquee.bootstrap.settings.SettingsReader;
import dev.marquee.bootstrap.settings.Sources;
import dev.marquee.web.server.WebSettings;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
                    "MARQUEE_PORT", "0"),
                folder));
    var nowhere =
        new DatabaseUrl("jdbc:postgresql://127.0.0.1:1/none", Optional.empty(), Optional.empty());
    var properties = new HashMap<>(Wiring.properties(settings, nowhere));
    properties.put("datasources.default.initialization-fail-timeout", -1);

    try (var context = ApplicationContext.builder().properties(properties).start()) {
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
