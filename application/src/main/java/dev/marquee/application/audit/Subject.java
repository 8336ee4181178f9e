package dev.marquee.application.audit;

import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.movie.MovieId;
import dev.marquee.domain.post.PostId;
import dev.marquee.domain.user.UserId;
import java.util.regex.Pattern;

/** What something was done to. Written {@code kind:id}, such as {@code post:17}. */
public record Subject(String kind, long id) {

  private static final Pattern FORM = Pattern.compile("([a-z]{1,20}):([1-9][0-9]{0,17})");

  public static Subject of(UserId id) {
    return new Subject("user", id.value());
  }

  public static Subject of(PostId id) {
    return new Subject("post", id.value());
  }

  public static Subject of(MovieId id) {
    return new Subject("movie", id.value());
  }

  /**
   * Reads the written form.
   *
   * @throws InvalidInput {@code invalid_subject}
   */
  public static Subject of(String written) {
    var parts = FORM.matcher(written);
    if (!parts.matches()) {
      throw InvalidInput.of("invalid_subject", "must be a kind and an id, such as post:17");
    }
    return new Subject(parts.group(1), Long.parseLong(parts.group(2)));
  }

  @Override
  public String toString() {
    return kind + ":" + id;
  }
}
