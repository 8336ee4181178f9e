package dev.marquee.web.probe;

import dev.marquee.application.limit.Standing;
import dev.marquee.application.limit.Standings;
import dev.marquee.web.access.Audience;
import dev.marquee.web.access.OpenTo;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.List;

/** Tells its caller whatever it was given to tell. */
@Controller("/probes/standings")
@OpenTo(Audience.EVERYONE)
public class StandingsProbe {

  private final Standings standings;
  private volatile List<Standing> given = List.of();

  StandingsProbe(Standings standings) {
    this.standings = standings;
  }

  public void give(List<Standing> all) {
    given = List.copyOf(all);
  }

  @Get
  String tell() {
    given.forEach(standings::tell);
    return "told";
  }
}
