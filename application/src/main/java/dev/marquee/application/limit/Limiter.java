package dev.marquee.application.limit;

import dev.marquee.application.shared.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Counts what is limited before it is done, so that many at once get no further than one after the
 * other. What is refused counts for nothing.
 */
public final class Limiter {

  private final Tallies tallies;
  private final Standings standings;
  private final Transactions transactions;
  private final Clock clock;

  public Limiter(Tallies tallies, Standings standings, Transactions transactions, Clock clock) {
    this.tallies = tallies;
    this.standings = standings;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Counts all of the claims or, when one is refused, none. No transaction may be open. Callers
   * name limits in one order, so that nobody waits in a circle.
   *
   * @throws LimitReached with where the caller stands with the first that is used up
   */
  public Counted count(Claim... claims) {
    var limited = List.of(claims).stream().filter(claim -> !claim.limit().isOff()).toList();
    if (limited.isEmpty()) {
      return new Counted(List.of());
    }
    var now = clock.instant();
    var uses =
        transactions.write(() -> {
          var all = limited.stream().map(claim -> use(claim, now)).toList();
          if (all.stream().anyMatch(Use::isFirst)) {
            tallies.forgetExpired(now);
          }
          return all;
        });
    uses.forEach(use -> standings.tell(use.standing()));
    return new Counted(uses);
  }

  private Use use(Claim claim, Instant now) {
    var limit = claim.limit();
    var tally = tallies.add(claim.key(), limit, now);
    var reset = Duration.between(now, tally.oldest().plus(limit.window()));
    if (!tally.added()) {
      throw new LimitReached(new Standing(limit, 0, reset));
    }
    var standing = new Standing(limit, limit.quota() - tally.count(), reset);
    return new Use(claim.key(), tally.at(), standing);
  }

  /** What was counted, for as long as it may be taken back. */
  public final class Counted {

    private final List<Use> uses;

    private Counted(List<Use> uses) {
      this.uses = uses;
    }

    /** Counts it no longer. */
    public void takeBack() {
      if (!uses.isEmpty()) {
        transactions.write(() -> {
          uses.forEach(use -> tallies.remove(use.key(), use.at()));
          return uses;
        });
        uses.forEach(use -> standings.tell(use.takenBack()));
      }
    }
  }

  private record Use(String key, Instant at, Standing standing) {

    boolean isFirst() {
      return standing.remaining() == standing.limit().quota() - 1;
    }

    Standing takenBack() {
      var reset = isFirst() ? Duration.ZERO : standing.reset();
      return new Standing(standing.limit(), standing.remaining() + 1, reset);
    }
  }
}
