package dev.marquee.cli;

import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say which part of a list a command prints, and the printing. */
public final class PageOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "" + PageRequest.DEFAULT_LIMIT,
      description =
          "At most so many, up to " + PageRequest.MAX_LIMIT + ". Default: ${DEFAULT-VALUE}.")
  private int limit;

  @Option(
      names = "--skip",
      paramLabel = "N",
      defaultValue = "0",
      description = "Pass over the first N.")
  private int skip;

  @Mixin private Output output;

  /** The part that is wanted. */
  public PageRequest request() {
    return new PageRequest(limit, skip);
  }

  /** Prints it, and says how to get at the next one. */
  public <T> void print(List<String> columns, Page<T> page, Function<T, List<Object>> cells) {
    output.rows(columns, page.items().stream().map(cells).toList());
    if (page.more()) {
      spec.commandLine().getErr().println("There are more: --skip " + (skip + limit));
    }
  }
}
