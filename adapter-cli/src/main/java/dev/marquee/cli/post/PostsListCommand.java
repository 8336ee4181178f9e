package dev.marquee.cli.post;

import dev.marquee.cli.Backend;
import dev.marquee.cli.Choices;
import dev.marquee.cli.Operators;
import dev.marquee.cli.PageOptions;
import dev.marquee.domain.error.Violations;
import dev.marquee.domain.post.PostFilter;
import dev.marquee.domain.post.PostOrder;
import dev.marquee.domain.post.PostState;
import dev.marquee.domain.post.SearchText;
import dev.marquee.domain.shared.Period;
import dev.marquee.domain.user.UserId;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marquee posts list}. */
@Command(
    name = "list",
    description = "List posts, drafts and scheduled ones too, the newest first.",
    footer = {
      "",
      "Examples:",
      "  marquee posts list --state scheduled",
      "  marquee posts list --author-id 7 -q talkies --limit 20 -o csv"
    })
final class PostsListCommand implements Runnable {

  private final Backend backend;

  @Option(
      names = "--author-id",
      paramLabel = "ID",
      description = "Only those of this account; user show names its id.")
  private Optional<Long> author;

  @Option(
      names = "--state",
      paramLabel = "STATE",
      completionCandidates = Choices.PostStates.class,
      description = "Only draft, scheduled or published ones.")
  private Optional<String> state;

  @Option(
      names = {"-q", "--query"},
      paramLabel = "TEXT",
      description = "Only those in which all these words are found.")
  private Optional<String> query;

  @Mixin private PageOptions pages;

  PostsListCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    var filter = filter();
    var wanted = pages.request();
    var page =
        backend.withServices(
            Backend.DataFolder.EXISTING,
            services ->
                services.posts().list(Operators.current(), filter, PostOrder.NEWEST_FIRST, wanted));
    pages.print(PostCells.COLUMNS, page, PostCells::of);
  }

  /** What the options say; everything wrong with them at once. */
  private PostFilter filter() {
    var violations = new Violations();
    var filter =
        new PostFilter(
            checked(violations, "author-id", author, UserId::new),
            checked(violations, "state", state, PostState.Kind::of),
            Period.EVER,
            Period.EVER,
            checked(violations, "query", query, SearchText::new));
    violations.throwIfAny();
    return filter;
  }

  private static <T, V> Optional<V> checked(
      Violations violations, String name, Optional<T> given, Function<T, V> value) {
    return given.flatMap(text -> violations.check(name, () -> value.apply(text)));
  }
}
