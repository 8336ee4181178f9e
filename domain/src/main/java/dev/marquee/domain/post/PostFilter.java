package dev.marquee.domain.post;

import dev.marquee.domain.user.UserId;
import java.util.Optional;

/**
 * Which posts a list is about.
 *
 * @param author only this account's, where given
 * @param publishedOnly whether drafts and scheduled posts stay out even for those who may see them
 * @param text only those in which it is found, where given
 */
public record PostFilter(
    Optional<UserId> author, boolean publishedOnly, Optional<SearchText> text) {

  /** Whatever their text. */
  public PostFilter(Optional<UserId> author, boolean publishedOnly) {
    this(author, publishedOnly, Optional.empty());
  }

  /** What every reader sees. */
  public static PostFilter published() {
    return new PostFilter(Optional.empty(), true);
  }

  /** The same, of one author. */
  public PostFilter by(UserId only) {
    return new PostFilter(Optional.of(only), publishedOnly, text);
  }

  /** The same, where the text is found. */
  public PostFilter containing(SearchText wanted) {
    return new PostFilter(author, publishedOnly, Optional.of(wanted));
  }
}
