package dev.marquee.application.testing;

import dev.marquee.application.limit.Standing;
import dev.marquee.application.limit.Standings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers what was told last of each limit. */
public final class FakeStandings implements Standings {

  private final Map<String, Standing> told = new LinkedHashMap<>();
  private Standings others = standing -> {};

  /** Tells others too from now on. */
  public synchronized void alsoTell(Standings more) {
    others = more;
  }

  @Override
  public synchronized void tell(Standing standing) {
    told.put(standing.limit().name(), standing);
    others.tell(standing);
  }

  /** What is known of a limit by now. */
  public synchronized Optional<Standing> of(String limit) {
    return Optional.ofNullable(told.get(limit));
  }
}
