package dev.marquee.bootstrap.settings;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All places where settings come from: the environment first, then {@code .env}. */
public final class Sources {

  private final List<Source> inOrder;

  private Sources(List<Source> inOrder) {
    this.inOrder = inOrder;
  }

  /**
   * Those of a process that was started in a folder.
   *
   * @throws InvalidSettings when there is a {@code .env} that cannot be read
   */
  public static Sources of(Map<String, String> environment, Path workingFolder) {
    return new Sources(List.of(new Source("environment", environment), dotEnv(workingFolder)));
  }

  /** Names that begin like ours and mean nothing, most likely misspelt. */
  public List<String> unknownNames() {
    return inOrder.stream().flatMap(Source::unknown).distinct().toList();
  }

  /**
   * What the first place gives that has something.
   *
   * @throws IllegalArgumentException when it is in a file that cannot be read
   */
  Optional<Given> find(Setting setting) {
    return inOrder.stream().flatMap(source -> source.find(setting).stream()).findFirst();
  }

  private static Source dotEnv(Path folder) {
    try {
      var entries =
          Dotenv.configure()
              .directory(folder.toAbsolutePath().toString())
              .ignoreIfMissing()
              .load()
              .entries(Dotenv.Filter.DECLARED_IN_ENV_FILE);
      return new Source(
          ".env",
          entries.stream()
              .collect(
                  Collectors.toMap(
                      DotenvEntry::getKey, DotenvEntry::getValue, (first, second) -> second)));
    } catch (DotenvException e) {
      throw new InvalidSettings(List.of(".env: " + e.getMessage()));
    }
  }
}
