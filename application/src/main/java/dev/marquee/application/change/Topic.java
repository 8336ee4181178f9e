package dev.marquee.application.change;

import dev.marquee.application.auth.SessionId;
import dev.marquee.domain.movie.MovieId;
import dev.marquee.domain.post.PostId;
import dev.marquee.domain.user.UserId;

/**
 * Something that is remembered under its name and forgotten when it changes.
 *
 * @param id within its kind; 0 where there is one of a kind
 */
public record Topic(Kind kind, long id) {

  /** What topics there are, each with the letter that it has in messages. */
  public enum Kind {
    POST('p'),
    /** Which posts an author has, and what they say. */
    POSTS_OF('a'),
    /** An account, with its standing and sessions; what it wrote goes along when it is deleted. */
    USER('u'),
    SESSION('s'),
    FILM('f'),
    /** Which films there are, and in which order. */
    FILM_LISTS('l'),
    /** All films at once. */
    CATALOGUE('c');

    final char letter;

    Kind(char letter) {
      this.letter = letter;
    }

    static Kind of(char letter) {
      for (var kind : values()) {
        if (kind.letter == letter) {
          return kind;
        }
      }
      throw new IllegalArgumentException("no kind of topic: " + letter);
    }
  }

  public static final Topic FILM_LISTS = new Topic(Kind.FILM_LISTS, 0);
  public static final Topic CATALOGUE = new Topic(Kind.CATALOGUE, 0);

  public static Topic post(PostId id) {
    return new Topic(Kind.POST, id.value());
  }

  public static Topic postsOf(UserId author) {
    return new Topic(Kind.POSTS_OF, author.value());
  }

  public static Topic user(UserId id) {
    return new Topic(Kind.USER, id.value());
  }

  public static Topic session(SessionId id) {
    return new Topic(Kind.SESSION, id.value());
  }

  public static Topic film(MovieId id) {
    return new Topic(Kind.FILM, id.value());
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException when that is something else
   */
  public static Topic parse(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("no topic");
    }
    return new Topic(Kind.of(text.charAt(0)), Long.parseLong(text.substring(1)));
  }

  /** In a few letters, as other nodes are told. */
  @Override
  public String toString() {
    return kind.letter + Long.toString(id);
  }
}
