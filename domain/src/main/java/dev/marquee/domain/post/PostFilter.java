package dev.marquee.domain.post;

import dev.marquee.domain.user.UserId;
import java.util.Optional;

/**
 * Which posts a list is about.
 *
 * @param author only this account's, where given
 * @param publishedOnly whether drafts and scheduled posts stay out even for those who may see them
 */
public record PostFilter(Optional<UserId> author, boolean publishedOnly) {

  /** What every reader sees. */
  public static PostFilter published() {
    return new PostFilter(Optional.empty(), true);
  }

  /** The same, of one author. */
  public PostFilter by(UserId only) {
    return new PostFilter(Optional.of(only), publishedOnly);
  }
}
