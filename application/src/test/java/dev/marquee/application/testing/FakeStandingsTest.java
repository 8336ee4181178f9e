package dev.marquee.application.testing;

import dev.marquee.application.limit.Standing;
import dev.marquee.application.limit.Standings;
import java.util.List;

final class FakeStandingsTest implements StandingsContract {

  private final FakeStandings standings = new FakeStandings();

  @Override
  public Standings standings() {
    return standings;
  }

  @Override
  public Standing heard(String limit, List<Standing> told) {
    told.forEach(standings::tell);
    return standings.of(limit).orElseThrow();
  }
}
