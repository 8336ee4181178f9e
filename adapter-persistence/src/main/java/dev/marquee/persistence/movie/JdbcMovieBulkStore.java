package dev.marquee.persistence.movie;

import dev.marquee.application.change.Topic;
import dev.marquee.application.movie.MovieBulkStore;
import dev.marquee.application.movie.RefusedRow;
import dev.marquee.application.shared.Transactions;
import dev.marquee.persistence.TranslatesFailures;
import dev.marquee.persistence.change.Changes;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.function.Consumer;

@Singleton
@TranslatesFailures
class JdbcMovieBulkStore implements MovieBulkStore {

  private final Transactions transactions;
  private final JdbcOperations jdbc;
  private final Changes changes;

  JdbcMovieBulkStore(Transactions transactions, JdbcOperations jdbc, Changes changes) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.changes = changes;
  }

  @Override
  public Outcome merge(Iterator<Row> rows, Consumer<RefusedRow> refused) {
    return transactions.write(() -> {
      var outcome = jdbc.execute(connection -> new MovieMerge(connection, refused).run(rows));
      changes.note(Topic.CATALOGUE);
      return outcome;
    });
  }
}
