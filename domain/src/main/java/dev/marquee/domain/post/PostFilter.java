package dev.marquee.domain.post;

import dev.marquee.domain.shared.Period;
import dev.marquee.domain.user.UserId;
import java.util.Optional;

/**
 * Which posts a list is about, of those that its reader may see.
 *
 * @param author only this account's, where given
 * @param state only those in this state, where given
 * @param createdIn only those created then
 * @param publishedIn only those published then; unless that is ever, those that are published
 * @param text only those in which it is found, where given
 */
public record PostFilter(
    Optional<UserId> author,
    Optional<PostState.Kind> state,
    Period createdIn,
    Period publishedIn,
    Optional<SearchText> text) {

  /** Everything. */
  public static final PostFilter ALL =
      new PostFilter(
          Optional.empty(), Optional.empty(), Period.EVER, Period.EVER, Optional.empty());

  /** What every reader sees. */
  public static PostFilter published() {
    return ALL.in(PostState.Kind.PUBLISHED);
  }

  /** The same, of one author. */
  public PostFilter by(UserId only) {
    return new PostFilter(Optional.of(only), state, createdIn, publishedIn, text);
  }

  /** The same, in one state. */
  public PostFilter in(PostState.Kind only) {
    return new PostFilter(author, Optional.of(only), createdIn, publishedIn, text);
  }

  /** The same, created then. */
  public PostFilter createdIn(Period then) {
    return new PostFilter(author, state, then, publishedIn, text);
  }

  /** The same, published then. */
  public PostFilter publishedIn(Period then) {
    return new PostFilter(author, state, createdIn, then, text);
  }

  /** The same, where the text is found. */
  public PostFilter containing(SearchText wanted) {
    return new PostFilter(author, state, createdIn, publishedIn, Optional.of(wanted));
  }

  /** Whether a post is among them, whatever its text. */
  public boolean fits(Post post) {
    return author.map(post.author()::equals).orElse(true)
        && state.map(post.state().kind()::equals).orElse(true)
        && createdIn.contains(post.createdAt())
        && (publishedIn.isEver() || wasPublishedThen(post));
  }

  private boolean wasPublishedThen(Post post) {
    return post.state() instanceof PostState.Published then
        && publishedIn.contains(then.publishedAt());
  }
}
