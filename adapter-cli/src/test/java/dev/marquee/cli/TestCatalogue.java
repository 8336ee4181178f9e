package dev.marquee.cli;

import dev.marquee.application.movie.MovieBulkStore;
import dev.marquee.application.movie.RefusedRow;
import dev.marquee.domain.movie.MovieDetails;
import dev.marquee.domain.testing.InMemoryStore;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Films in memory. */
public final class TestCatalogue implements MovieBulkStore, InMemoryStore {

  private List<MovieDetails> films = List.of();

  public List<String> titles() {
    return films.stream().map(film -> film.title().value()).toList();
  }

  @Override
  public Outcome merge(Iterator<Row> rows, Consumer<RefusedRow> refused) {
    var merged = new ArrayList<>(films);
    rows.forEachRemaining(row -> {
      if (!merged.contains(row.details())) {
        merged.add(row.details());
      }
    });
    var inserted = merged.size() - films.size();
    films = List.copyOf(merged);
    return new Outcome(inserted, 0, 0, 0);
  }

  @Override
  public Runnable snapshot() {
    var before = films;
    return () -> films = before;
  }
}
