package dev.marquee.persistence.movie;

import dev.marquee.application.job.JobId;
import dev.marquee.application.movie.ImportId;
import dev.marquee.application.movie.MovieImport;
import dev.marquee.application.movie.MovieImportRepository;
import dev.marquee.persistence.TranslatesFailures;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

@Singleton
@TranslatesFailures
class JdbcMovieImportRepository implements MovieImportRepository {

  /** A load keeps the connection of its own transaction busy. */
  private static final TransactionDefinition ASIDE =
      TransactionDefinition.of(TransactionDefinition.Propagation.REQUIRES_NEW);

  private static final String PIECE =
      "select piece from movie_import_pieces where import_id = ? and part = ? and number = ?";

  private final ImportRows rows;
  private final ImportRowMapper mapper;
  private final TransactionOperations<Connection> transactions;

  JdbcMovieImportRepository(
      ImportRows rows, ImportRowMapper mapper, TransactionOperations<Connection> transactions) {
    this.rows = rows;
    this.mapper = mapper;
    this.transactions = transactions;
  }

  @Override
  @TranslatesFailures(writes = true)
  public ImportId begin(Instant now) {
    return new ImportId(rows.begin(now));
  }

  @Override
  @TranslatesFailures(writes = true)
  public void append(ImportId id, MovieImport.Part part, int number, byte[] piece) {
    rows.append(id.value(), text(part), number, piece);
  }

  @Override
  @TranslatesFailures(writes = true)
  public void complete(MovieImport whole, JobId job) {
    rows.complete(
        whole.id().value(),
        job.value(),
        whole.admin().value(),
        text(whole.format()),
        whole.bytes(),
        whole.rated());
  }

  @Override
  public Optional<MovieImport> find(ImportId id) {
    return rows.findComplete(id.value()).map(mapper::toImport);
  }

  @Override
  public InputStream open(ImportId id, MovieImport.Part part) {
    return new PieceInput(number ->
        transactions.execute(
            ASIDE, status -> piece(status.getConnection(), id, text(part), number)));
  }

  @Override
  @TranslatesFailures(writes = true)
  public void delete(ImportId id) {
    rows.delete(id.value());
  }

  @Override
  @TranslatesFailures(writes = true)
  public int purge(Instant begunBefore) {
    return rows.purge(begunBefore);
  }

  private static Optional<byte[]> piece(Connection connection, ImportId id, String part, int number)
      throws SQLException {
    try (var statement = connection.prepareStatement(PIECE)) {
      statement.setLong(1, id.value());
      statement.setString(2, part);
      statement.setInt(3, number);
      try (var found = statement.executeQuery()) {
        return found.next() ? Optional.of(found.getBytes(1)) : Optional.empty();
      }
    }
  }

  private static String text(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
