package dev.marquee.bootstrap;

import dev.marquee.application.auth.SigningAlgorithm;
import dev.marquee.application.schema.SchemaService;
import dev.marquee.bootstrap.postgres.EmbeddedPostgresException;
import dev.marquee.bootstrap.postgres.NoDataFolder;
import dev.marquee.bootstrap.settings.InvalidSettings;
import dev.marquee.bootstrap.settings.Settings;
import dev.marquee.bootstrap.settings.SettingsReader;
import dev.marquee.bootstrap.settings.Shown;
import dev.marquee.bootstrap.settings.Sources;
import dev.marquee.cli.Backend;
import dev.marquee.cli.CommandFailure;
import dev.marquee.cli.ExitCodes;
import dev.marquee.persistence.job.Worker;
import dev.marquee.web.docs.OpenApi;
import dev.marquee.web.token.PemKeys;
import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.json.JsonMapper;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Starts for a command what it asks for, and no more. */
final class MarqueeBackend implements Backend {

  private final Map<String, String> environment;
  private final Path workingFolder;
  private final PrintWriter talk;

  MarqueeBackend(Map<String, String> environment, Path workingFolder, PrintWriter talk) {
    this.environment = environment;
    this.workingFolder = workingFolder;
    this.talk = talk;
  }

  @Override
  public void serve(ServeOptions options) {
    told(() -> {
      new WebServer(settings(), talk).run(options);
      return null;
    });
  }

  @Override
  public void work() {
    told(() -> {
      var settings = settings();
      var listening = Management.alone(settings.operations());
      var house = House.open(settings, DataFolder.EXISTING, listening, talk);
      house.prepareSchema(true);
      house.bean(Worker.class).start();
      talk.println("marquee: working on jobs");
      Management.start(house, talk);
      house.stayOpen();
      return null;
    });
  }

  @Override
  public <T> T withServices(DataFolder folder, Function<Services, T> work) {
    return withHouse(
        folder,
        house -> {
          house.prepareSchema(true);
          return work.apply(new HouseServices(house));
        });
  }

  @Override
  public <T> T withSchema(DataFolder folder, Function<SchemaService, T> work) {
    return withHouse(folder, house -> work.apply(house.bean(SchemaService.class)));
  }

  @Override
  public NewKey newKey(SigningAlgorithm algorithm) {
    if (algorithm == SigningAlgorithm.HS256) {
      return new NewKey(Optional.empty(), SecretKeyFile.newSecret() + System.lineSeparator());
    }
    var pem = PemKeys.generate(algorithm);
    return new NewKey(PemKeys.read(pem).id(), pem);
  }

  @Override
  public Configuration configuration() {
    return told(() -> {
      var sources = Sources.of(environment, workingFolder);
      var settings =
          Shown.all(sources).stream()
              .map(shown -> new Setting(shown.name(), shown.value(), shown.origin()))
              .toList();
      return new Configuration(settings, problems(sources));
    });
  }

  @Override
  public List<Finding> examine() {
    return new Doctor(() -> Sources.of(environment, workingFolder), talk).examine();
  }

  @Override
  public String apiDocument(ApiFormat format) {
    var document = new OpenApi(JsonMapper.createDefault());
    return new String(
        switch (format) {
          case json -> document.json();
          case yaml -> document.yaml();
        },
        StandardCharsets.UTF_8);
  }

  @Override
  public String version() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  private <T> T withHouse(DataFolder folder, Function<House, T> work) {
    return told(() -> {
      try (var house = House.open(settings(), folder, Map.of(), talk)) {
        return work.apply(house);
      }
    });
  }

  private Settings settings() {
    var sources = Sources.of(environment, workingFolder);
    sources
        .unknownNames()
        .forEach(name -> talk.println("marquee: warning: unknown setting " + name));
    var settings = SettingsReader.read(sources);
    settings.operations().logFormat().use();
    return settings;
  }

  private static List<String> problems(Sources sources) {
    try {
      SettingsReader.read(sources);
      return List.of();
    } catch (InvalidSettings wrong) {
      return String.valueOf(wrong.getMessage()).lines().toList();
    }
  }

  /** Turns what can go wrong before there is an application into words and an exit code. */
  private static <T> T told(Supplier<T> work) {
    try {
      return work.get();
    } catch (BeanInstantiationException unmade) {
      throw Unmade.reason(unmade).<RuntimeException>map(told -> told).orElse(unmade);
    } catch (InvalidSettings wrong) {
      throw failure(ExitCodes.CONFIGURATION, wrong);
    } catch (NoDataFolder missing) {
      throw failure(ExitCodes.NO_INPUT, missing);
    } catch (EmbeddedPostgresException broken) {
      throw failure(ExitCodes.UNAVAILABLE, broken);
    }
  }

  private static CommandFailure failure(int exitCode, RuntimeException reason) {
    return new CommandFailure(
        exitCode, Objects.requireNonNullElse(reason.getMessage(), reason.toString()));
  }
}
