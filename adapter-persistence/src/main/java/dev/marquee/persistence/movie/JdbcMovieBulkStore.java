package dev.marquee.persistence.movie;

import dev.marquee.application.movie.MovieBulkStore;
import dev.marquee.application.movie.RefusedRow;
import dev.marquee.application.shared.Transactions;
import dev.marquee.persistence.TranslatesFailures;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.function.Consumer;

@Singleton
@TranslatesFailures
class JdbcMovieBulkStore implements MovieBulkStore {

  private final Transactions transactions;
  private final JdbcOperations jdbc;

  JdbcMovieBulkStore(Transactions transactions, JdbcOperations jdbc) {
    this.transactions = transactions;
    this.jdbc = jdbc;
  }

  @Override
  public Outcome merge(Iterator<Row> rows, Consumer<RefusedRow> refused) {
    return transactions.write(
        () -> jdbc.execute(connection -> new MovieMerge(connection, refused).run(rows)));
  }
}
