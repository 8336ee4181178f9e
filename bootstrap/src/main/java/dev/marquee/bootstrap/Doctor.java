package dev.marquee.bootstrap;

import dev.marquee.application.schema.Schema.State;
import dev.marquee.application.schema.SchemaService;
import dev.marquee.bootstrap.postgres.EmbeddedPostgresException;
import dev.marquee.bootstrap.postgres.NoDataFolder;
import dev.marquee.bootstrap.settings.InvalidSettings;
import dev.marquee.bootstrap.settings.Settings;
import dev.marquee.bootstrap.settings.SettingsReader;
import dev.marquee.bootstrap.settings.Sources;
import dev.marquee.cli.Backend.DataFolder;
import dev.marquee.cli.Backend.Finding;
import dev.marquee.cli.Backend.Grade;
import dev.marquee.cli.Operators;
import dev.marquee.domain.error.DomainException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Looks at what the program needs, from the inside out; what nothing can be said of is left out.
 */
final class Doctor {

  private static final int JAVA = 25;
  private static final long MEBIBYTE = 1 << 20;
  private static final long LITTLE_SPACE = 1_024 * MEBIBYTE;
  private static final long NO_SPACE = 100 * MEBIBYTE;

  private final Supplier<Sources> sources;
  private final PrintWriter talk;
  private final List<Finding> findings = new ArrayList<>();

  Doctor(Supplier<Sources> sources, PrintWriter talk) {
    this.sources = sources;
    this.talk = talk;
  }

  List<Finding> examine() {
    java();
    try {
      var found = sources.get();
      var settings = SettingsReader.read(found);
      settings(found, settings);
      port(settings);
      if (settings.database().isEmpty()) {
        space(settings.home());
      }
      if (database(settings)) {
        schema(settings);
      }
    } catch (InvalidSettings wrong) {
      String.valueOf(wrong.getMessage()).lines().forEach(line -> add("settings", Grade.FAIL, line));
    }
    return List.copyOf(findings);
  }

  private void java() {
    var version = Runtime.version();
    add("java", version.feature() < JAVA ? Grade.FAIL : Grade.OK, version.toString());
  }

  private void settings(Sources found, Settings settings) {
    found.unknownNames().forEach(name -> add("settings", Grade.WARN, "unknown: " + name));
    try {
      settings.requireSecretKey();
      add("settings", Grade.OK, "understood; see config show");
    } catch (InvalidSettings missing) {
      add("settings", Grade.FAIL, String.valueOf(missing.getMessage()));
    }
  }

  /** Trying is the only way to know. */
  private void port(Settings settings) {
    var place = settings.host() + ":" + settings.port();
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()));
      add("port", Grade.OK, place + " is free");
    } catch (IOException taken) {
      add("port", Grade.WARN, place + " is not free: " + taken.getMessage());
    }
  }

  private void space(Path home) {
    var existing =
        Stream.iterate(home.toAbsolutePath(), path -> path != null, Path::getParent)
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();
    try {
      var free = Files.getFileStore(existing).getUsableSpace();
      var grade = free < NO_SPACE ? Grade.FAIL : free < LITTLE_SPACE ? Grade.WARN : Grade.OK;
      add("disk", grade, "%d MiB free for %s".formatted(free / MEBIBYTE, home));
    } catch (IOException unknown) {
      add("disk", Grade.WARN, "cannot tell: " + unknown.getMessage());
    }
    if (!Files.isWritable(existing)) {
      add("data folder", Grade.FAIL, existing + " cannot be written");
    }
  }

  private boolean database(Settings settings) {
    try (var database = Database.open(settings, DataFolder.EXISTING)) {
      findings.addAll(DatabaseExam.of(database.url()));
    } catch (NoDataFolder none) {
      add("database", Grade.WARN, "none yet; marquee serve makes one");
      return false;
    } catch (EmbeddedPostgresException | SQLException broken) {
      add(
          "database",
          Grade.FAIL,
          String.valueOf(broken.getMessage()).lines().findFirst().orElse("does not answer"));
      return false;
    }
    return true;
  }

  private void schema(Settings settings) {
    try (var house = House.open(settings, DataFolder.EXISTING, Map.of(), talk)) {
      var wrong =
          house.bean(SchemaService.class).migrations(Operators.current()).stream()
              .filter(migration -> migration.state() != State.APPLIED)
              .toList();
      var differs = wrong.stream().anyMatch(migration -> migration.state().differs());
      if (wrong.isEmpty()) {
        add("schema", Grade.OK, "every migration is applied");
      } else {
        add(
            "schema",
            differs ? Grade.FAIL : Grade.WARN,
            wrong.size() + " migrations differ; see db validate");
      }
    } catch (DomainException refused) {
      add("schema", Grade.FAIL, "this role of the database may not look at it");
    }
  }

  private void add(String subject, Grade grade, String detail) {
    findings.add(new Finding(subject, grade, detail));
  }
}
