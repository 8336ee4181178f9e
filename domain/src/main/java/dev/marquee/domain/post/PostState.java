package dev.marquee.domain.post;

import dev.marquee.domain.error.InvalidInput;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;

/** Where a post stands on its way to the readers. */
public sealed interface PostState {

  static PostState draft() {
    return new Draft();
  }

  static PostState scheduled(Instant publishAt) {
    return new Scheduled(publishAt);
  }

  static PostState published(Instant publishedAt) {
    return new Published(publishedAt);
  }

  default boolean isPublished() {
    return kind() == Kind.PUBLISHED;
  }

  Kind kind();

  /** The states without what belongs to them. */
  enum Kind {
    DRAFT,
    SCHEDULED,
    PUBLISHED;

    /**
     * The one with this label.
     *
     * @throws InvalidInput {@code unknown_value}
     */
    public static Kind of(String label) {
      return Stream.of(values())
          .filter(kind -> kind.label().equals(label))
          .findFirst()
          .orElseThrow(
              () -> InvalidInput.of("unknown_value", "must be draft, scheduled or published"));
    }

    /** As it is written: {@code draft}, {@code scheduled}, {@code published}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Only its author and admins know of it. */
  record Draft() implements PostState {
    @Override
    public Kind kind() {
      return Kind.DRAFT;
    }
  }

  /** A draft that publishes itself. */
  record Scheduled(Instant publishAt) implements PostState {
    @Override
    public Kind kind() {
      return Kind.SCHEDULED;
    }
  }

  /** Everybody may read it. */
  record Published(Instant publishedAt) implements PostState {
    @Override
    public Kind kind() {
      return Kind.PUBLISHED;
    }
  }
}
