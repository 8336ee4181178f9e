package dev.marquee.web.management;

import io.micronaut.logging.LogLevel;
import io.micronaut.logging.LoggingSystem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says how much is logged, until the process ends. Only from the same machine, as logging
 * everything fills disks; and by a method that no page in a browser can use on another server.
 */
@Singleton
final class LogLevelsPage implements Page {

  private static final Logger LOG = LoggerFactory.getLogger(LogLevelsPage.class);

  private static final Pattern LOGGER = Pattern.compile("[A-Za-z0-9_.$]{1,200}");

  /** No finer: what libraries trace may hold values of statements, and so secrets. */
  private static final List<LogLevel> LEVELS =
      List.of(LogLevel.ERROR, LogLevel.WARN, LogLevel.INFO, LogLevel.DEBUG);

  private final List<LoggingSystem> systems;
  private final Map<String, LogLevel> told = new ConcurrentSkipListMap<>();

  LogLevelsPage(List<LoggingSystem> systems) {
    this.systems = systems;
  }

  @Override
  public String path() {
    return "/log-levels";
  }

  @Override
  public Reply answer(Question question) {
    return switch (question.method()) {
      case "GET", "HEAD" -> Reply.plain(200, list());
      case "PUT" -> question.local() ? set(question) : Reply.plain(403, "only from this machine");
      default -> Reply.NO_SUCH_METHOD;
    };
  }

  private Reply set(Question question) {
    if (!LOGGER.matcher(question.rest()).matches()) {
      return Reply.plain(404, "no logger can be called so");
    }
    return level(question.body())
        .map(level -> set(question.rest(), level))
        .orElseGet(() -> Reply.plain(422, "must be ERROR, WARN, INFO or DEBUG"));
  }

  private Reply set(String logger, LogLevel level) {
    systems.forEach(system -> system.setLogLevel(logger, level));
    told.put(logger, level);
    LOG.info("{} logs at {} from now on", logger, level);
    return Reply.plain(200, list());
  }

  private String list() {
    return told.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static Optional<LogLevel> level(String text) {
    var name = text.strip().toUpperCase(Locale.ROOT);
    return LEVELS.stream().filter(level -> level.name().equals(name)).findFirst();
  }
}
