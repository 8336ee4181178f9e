package dev.marquee.bootstrap.demo;

import dev.marquee.application.auth.PasswordService;
import dev.marquee.application.movie.LoadWatch;
import dev.marquee.application.movie.MovieFile.Format;
import dev.marquee.application.movie.MovieFile.Source;
import dev.marquee.application.movie.MovieLoadService;
import dev.marquee.application.user.UserService;
import dev.marquee.domain.access.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Makes an empty house worth a visit. What is there already stays. */
public final class Demo {

  private static final String CATALOGUE = "films.csv";

  private final MovieLoadService movies;
  private final UserService users;
  private final PasswordService passwords;

  public Demo(MovieLoadService movies, UserService users, PasswordService passwords) {
    this.movies = movies;
    this.users = users;
    this.passwords = passwords;
  }

  /**
   * Loads the catalogue, makes the accounts, and says how to try them.
   *
   * @param baseUrl where the server answers
   * @return lines to print
   */
  public String prepare(String baseUrl) {
    loadFilms();
    return new DemoGuide(baseUrl, DemoAccounts.in(users, passwords)).text();
  }

  private void loadFilms() {
    try (var films = Objects.requireNonNull(Demo.class.getResourceAsStream(CATALOGUE))) {
      movies.load(
          new Actor.Operator("demo"),
          new Source(films, Format.CSV),
          LoadWatch.forRefusals(refused -> rejected(refused.line())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void rejected(long line) {
    throw new IllegalStateException("line " + line + " of " + CATALOGUE + " is refused");
  }
}
