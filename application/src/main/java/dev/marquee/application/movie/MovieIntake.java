package dev.marquee.application.movie;

import dev.marquee.application.job.Job;
import dev.marquee.application.movie.MovieFile.Format;
import dev.marquee.application.movie.MovieImport.Part;
import dev.marquee.domain.error.InvalidInput;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;

/**
 * A file of films on its way in. It is kept as it comes, and forgotten unless it is completed. For
 * one thread.
 */
public final class MovieIntake implements AutoCloseable {

  private final MovieImportRepository imports;
  private final ImportId id;
  private final Function<Contents, Job> completion;
  private Optional<Format> format = Optional.empty();
  private long bytes;
  private boolean rated;
  private boolean begun;
  private boolean completed;

  /** What came in. */
  record Contents(ImportId id, Format format, long bytes, boolean rated) {}

  MovieIntake(MovieImportRepository imports, ImportId id, Function<Contents, Job> completion) {
    this.imports = imports;
    this.id = id;
    this.completion = completion;
  }

  /**
   * Where to write the films to, and to close. Its beginning tells the form.
   *
   * @param said the form that it is said to have, if one is
   * @throws InvalidInput {@code repeated}; from the stream {@code unknown_form} and {@code
   *     contradictory_form}
   */
  public OutputStream file(Optional<Format> said) {
    if (begun) {
      throw InvalidInput.at("file", "repeated", "must be sent once");
    }
    begun = true;
    return new Pieces((piece, number) -> {
      if (number == 0) {
        format = Optional.of(FileStart.of(piece).format(said));
      }
      bytes += piece.length;
      imports.append(id, Part.FILE, number, piece);
    });
  }

  /**
   * Where to write IMDb's ratings to, and to close.
   *
   * @throws InvalidInput {@code repeated}
   */
  public OutputStream ratings() {
    if (rated) {
      throw InvalidInput.at("ratings", "repeated", "must be sent once");
    }
    rated = true;
    return new Pieces((piece, number) -> imports.append(id, Part.RATINGS, number, piece));
  }

  /**
   * Asks for what came in to be loaded.
   *
   * @return the job that will do it
   * @throws InvalidInput {@code required} without a file, {@code not_imdb} when there are ratings
   *     for a file that is not IMDb's
   */
  public Job complete() {
    var form = format.orElseThrow(() -> InvalidInput.at("file", "required", "must be sent"));
    if (rated && form != Format.IMDB) {
      throw InvalidInput.at("ratings", "not_imdb", "goes with IMDb's title.basics.tsv only");
    }
    var job = completion.apply(new Contents(id, form, bytes, rated));
    completed = true;
    return job;
  }

  /** Forgets what came in, unless it was completed. */
  @Override
  public void close() {
    if (!completed) {
      imports.delete(id);
    }
  }
}
