package dev.marquee.application.movie;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.Audit;
import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.access.Permission;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.movie.Movie;
import java.time.Clock;

/**
 * Takes whole files of films into the catalogue: all that is loadable of a file, or, when it breaks
 * off, nothing.
 */
public final class MovieLoadService {

  private final MovieFile files;
  private final MovieBulkStore store;
  private final Audit audit;
  private final Transactions transactions;
  private final Clock clock;

  public MovieLoadService(
      MovieFile files, MovieBulkStore store, Audit audit, Transactions transactions, Clock clock) {
    this.files = files;
    this.store = store;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Loads a file in one transaction. For admins. The same file again changes nothing.
   *
   * @param watch learns why each row is refused that is, and how far it is
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden {@code not_allowed}
   * @throws InvalidInput {@code malformed_file} when the file cannot be read to its end; nothing is
   *     loaded
   */
  public LoadSummary load(Actor actor, MovieFile.Source source, LoadWatch watch) {
    return transactions.write(() -> {
      var summary = merge(actor, source, watch);
      audit.done(actor, Action.MOVIES_LOADED, summary.counts());
      return summary;
    });
  }

  /**
   * Says what {@link #load} would do, and does nothing. For admins too.
   *
   * @throws Unauthenticated when nobody is signed in
   * @throws Forbidden {@code not_allowed}
   * @throws InvalidInput {@code malformed_file}
   */
  public LoadSummary rehearse(Actor actor, MovieFile.Source source, LoadWatch watch) {
    try {
      return transactions.write(() -> {
        throw new Rehearsed(merge(actor, source, watch));
      });
    } catch (Rehearsed done) {
      return done.summary;
    }
  }

  private LoadSummary merge(Actor actor, MovieFile.Source source, LoadWatch watch) {
    actor.require(Movie.CATALOGUE, Permission.CREATE);
    var rows = new JudgedRows(files.rows(source), clock.instant(), watch);
    var outcome = store.merge(rows, watch.refused());
    return new LoadSummary(
        outcome.inserted(),
        outcome.updated(),
        outcome.unchanged(),
        rows.skipped(),
        rows.rejected() + outcome.rejected());
  }

  /** Takes a rehearsal's answer out of the transaction that must not be kept. */
  private static final class Rehearsed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LoadSummary summary;

    Rehearsed(LoadSummary summary) {
      super("rehearsed", null, false, false);
      this.summary = summary;
    }
  }
}
