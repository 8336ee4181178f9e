package dev.marquee.bootstrap;

import dev.marquee.bootstrap.settings.Operations;
import dev.marquee.cli.CommandFailure;
import dev.marquee.cli.ExitCodes;
import dev.marquee.web.management.ManagementServer;
import dev.marquee.web.management.ManagementSettings;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Whether and where operators are listened to. */
final class Management {

  private static final int OFF = 0;
  private static final int MAX_PORT = 65_535;

  private Management() {}

  /** Where it was said or else on the port after that of the API; a free one where that is any. */
  static Map<String, Object> besides(int apiPort, Operations settings) {
    if (settings.port().isPresent()) {
      return alone(settings);
    }
    return properties(settings.host(), apiPort == 0 || apiPort == MAX_PORT ? 0 : apiPort + 1);
  }

  /** Where it was said; nowhere else. */
  static Map<String, Object> alone(Operations settings) {
    var port = settings.port().orElse(OFF);
    return port == OFF ? Map.of() : properties(settings.host(), port);
  }

  /** Listens if that is wanted, and says where. */
  static void start(House house, PrintWriter talk) {
    try {
      house
          .find(ManagementServer.class)
          .ifPresent(server -> talk.println("marquee: metrics and health on " + server.start()));
    } catch (UncheckedIOException taken) {
      throw new CommandFailure(
          ExitCodes.UNAVAILABLE,
          "cannot listen for operators (MARQUEE_MANAGEMENT_PORT): " + taken.getCause());
    }
  }

  private static Map<String, Object> properties(String host, int port) {
    return Map.of(ManagementSettings.HOST, host, ManagementSettings.PORT, port);
  }
}
