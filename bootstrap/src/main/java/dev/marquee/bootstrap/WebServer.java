package dev.marquee.bootstrap;

import dev.marquee.application.auth.PasswordService;
import dev.marquee.application.health.HealthService;
import dev.marquee.application.movie.MovieLoadService;
import dev.marquee.application.user.UserService;
import dev.marquee.bootstrap.demo.Demo;
import dev.marquee.bootstrap.settings.InvalidSettings;
import dev.marquee.bootstrap.settings.Settings;
import dev.marquee.cli.Backend.DataFolder;
import dev.marquee.cli.Backend.ServeOptions;
import dev.marquee.persistence.change.ChangeChannel;
import dev.marquee.persistence.job.Worker;
import dev.marquee.web.server.Shortcut;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The server, from start to the signal that ends it. */
final class WebServer {

  private final Settings settings;
  private final PrintWriter talk;

  WebServer(Settings settings, PrintWriter talk) {
    this.settings = settings;
    this.talk = talk;
  }

  /**
   * Returns only by an exception; the process ends by a signal, which closes everything in order.
   */
  void run(ServeOptions options) {
    judge(options);
    var house = House.open(settings, DataFolder.CREATE, listening(options), talk);
    var server = Meanwhile.begin("marquee-server", () -> house.bean(EmbeddedServer.class));
    house.prepareSchema(options.migrate());
    house.bean(ChangeChannel.class).start();
    house.find(Shortcut.class); // else the first connection waits until it is made
    serve(house, server.end().start(), options);
  }

  private void serve(House house, EmbeddedServer server, ServeOptions options) {
    house.beforeClosing(
        new Departure(
            house.bean(HealthService.class),
            (GracefulShutdownCapable) server,
            options.worker() ? () -> house.bean(Worker.class).close() : () -> {},
            settings.operations().drain()));
    var url = server.getURL().toString();
    if (options.demo()) {
      talk.println(demo(house).prepare(url));
    } else {
      talk.println("marquee: serving on " + url);
    }
    Management.start(house, talk);
    if (options.worker()) {
      house.bean(Worker.class).start();
    }
    house.stayOpen();
  }

  private void judge(ServeOptions options) {
    if (settings.database().isPresent() && options.demo()) {
      throw new InvalidSettings(
          List.of("--demo is for a database of our own: unset DATABASE_URL to try it"));
    }
    settings.requireSecretKey();
  }

  private Map<String, Object> listening(ServeOptions options) {
    var apiPort = options.port().orElse(settings.port());
    var properties = new HashMap<>(Management.besides(apiPort, settings.operations()));
    options.host().ifPresent(host -> properties.put("micronaut.server.host", host));
    options.port().ifPresent(port -> properties.put("micronaut.server.port", port));
    return properties;
  }

  private static Demo demo(House house) {
    return new Demo(
        house.bean(MovieLoadService.class),
        house.bean(UserService.class),
        house.bean(PasswordService.class));
  }
}
