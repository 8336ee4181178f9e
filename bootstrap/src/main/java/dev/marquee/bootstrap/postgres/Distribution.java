package dev.marquee.bootstrap.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * PostgreSQL as packed into the jars of io.zonky.test.postgres, one of which is on the class path.
 */
record Distribution(String version, String platform) {

  static Distribution ofThisPlatform() throws IOException {
    return new Distribution(packagedVersion(), thisPlatform());
  }

  String majorVersion() {
    return version.substring(0, version.indexOf('.'));
  }

  InputStream open() {
    return Optional.ofNullable(
            Distribution.class.getResourceAsStream("/postgres-" + platform + ".txz"))
        .orElseThrow(() ->
            new EmbeddedPostgresException(
                "There is no embedded PostgreSQL for %s in this build: set DATABASE_URL"
                    .formatted(platform)));
  }

  @Override
  public String toString() {
    return "postgresql-%s-%s".formatted(version, platform);
  }

  private static String thisPlatform() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var machine = System.getProperty("os.arch");
    return "%s-%s"
        .formatted(
            system.startsWith("mac") ? "darwin" : system,
            switch (machine) {
              case "amd64" -> "x86_64";
              case "aarch64" -> "arm_64";
              default -> machine;
            });
  }

  private static String packagedVersion() throws IOException {
    try (var file = Distribution.class.getResourceAsStream("distribution.properties")) {
      var properties = new Properties();
      properties.load(file);
      return properties.getProperty("version");
    }
  }
}
