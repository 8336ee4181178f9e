package dev.marquee.domain.post;

import dev.marquee.domain.error.InvalidInput;
import java.time.Instant;
import java.util.Locale;

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

    private final String label = name().toLowerCase(Locale.ROOT);

    /**
     * The one with this label.
     *
     * @throws InvalidInput {@code unknown_value}
     */
    public static Kind of(String label) {
      for (var kind : values()) {
        if (kind.label.equals(label)) {
          return kind;
        }
      }
      throw InvalidInput.of("unknown_value", "must be draft, scheduled or published");
    }

    /** As it is written: {@code draft}, {@code scheduled}, {@code published}. */
    public String label() {
      return label;
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
