package dev.marquee.application.movie;

import dev.marquee.application.job.JobId;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/**
 * Where files are kept from when they are handed in until they are loaded, in pieces, so that
 * nobody holds one as a whole. It takes part in the transaction of its caller, but for {@link
 * #open}, and proves itself by {@code MovieImportRepositoryContract}.
 */
public interface MovieImportRepository {

  /** Begins one that has nothing in it yet. */
  ImportId begin(Instant now);

  /**
   * Keeps a piece.
   *
   * @param number counted from 0 in each part
   */
  void append(ImportId id, MovieImport.Part part, int number, byte[] piece);

  /** Says that everything is there; from then on it is kept as long as its job is. */
  void complete(MovieImport whole, JobId job);

  /** One that is complete. */
  Optional<MovieImport> find(ImportId id);

  /**
   * The pieces of a part, one after the other and one at a time. Reads what is committed, whatever
   * else the caller's transaction is busy with.
   */
  InputStream open(ImportId id, MovieImport.Part part);

  /** Forgets it. Forgetting what is not there is no error. */
  void delete(ImportId id);

  /**
   * Forgets those that were begun before the given moment and never completed.
   *
   * @return how many that were
   */
  int purge(Instant begunBefore);
}
