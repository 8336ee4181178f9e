package dev.marquee.application.movie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.testing.Samples;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

final class JudgedRowsTest {

  private static final RawMovie GOOD = new RawMovie(2, Map.of("title", "Good", "released", "1994"));
  private static final RawMovie BAD = new RawMovie(3, Map.of("released", "94"));
  private static final RawMovie BETTER =
      new RawMovie(4, Map.of("title", "Better", "released", "1995"));

  private final List<RefusedRow> refused = new ArrayList<>();

  @Test
  void letsThroughWhatObeysTheRules() {
    var rows = judged(List.of(GOOD, BETTER).iterator());

    assertThat(rows.next().details()).isEqualTo(Samples.obscureFilm("Good", 1994));
    assertThat(rows.next())
        .isEqualTo(new MovieBulkStore.Row(4, Samples.obscureFilm("Better", 1995)));
    assertThat(rows.hasNext()).isFalse();
    assertThat(rows.rejected()).isZero();
    assertThat(refused).isEmpty();
  }

  @Test
  void reportsEverythingThatIsWrongWithARowAndCountsItOnce() {
    var rows = judged(List.of(BAD, GOOD, BAD).iterator());

    assertThat(lines(rows)).containsExactly(2L);
    assertThat(rows.rejected()).isEqualTo(2);
    assertThat(refused)
        .containsExactly(
            new RefusedRow(3, "title", "required", "must be given"),
            new RefusedRow(3, "released", "out_of_range", "must be between 1870 and 9999"),
            new RefusedRow(3, "title", "required", "must be given"),
            new RefusedRow(3, "released", "out_of_range", "must be between 1870 and 9999"));
  }

  @Test
  void passesOverWhatIsNoFilmAndCountsIt() {
    var rows = judged(List.of(RawMovie.other(2), GOOD, RawMovie.other(4)).iterator());

    assertThat(lines(rows)).containsExactly(2L);
    assertThat(rows.skipped()).isEqualTo(2);
    assertThat(rows.rejected()).isZero();
    assertThat(refused).isEmpty();
  }

  @Test
  void tellsHowFarItIsAndOnceThatItIsDone() {
    var told = new ArrayList<String>();
    var watch =
        new LoadWatch(
            row -> told.add("refused"),
            read -> told.add(String.valueOf(read)),
            () -> told.add("merging"));
    var rows = new JudgedRows(List.of(GOOD, BAD, BETTER).iterator(), Samples.NOW, watch);

    rows.next();
    told.add("taken");
    lines(rows);
    lines(rows);

    assertThat(told).containsExactly("1", "taken", "refused", "refused", "2", "3", "merging");
  }

  @Test
  void mayHoldBackEverything() {
    assertThat(lines(judged(List.of(BAD, BAD).iterator()))).isEmpty();
    assertThat(lines(judged(List.<RawMovie>of().iterator()))).isEmpty();
  }

  @Test
  void askingTwiceSkipsNothing() {
    var rows = judged(List.of(BAD, GOOD).iterator());

    assertThat(rows.hasNext()).isTrue();
    assertThat(rows.hasNext()).isTrue();
    assertThat(rows.next().line()).isEqualTo(2);
    assertThat(rows.rejected()).isEqualTo(1);
  }

  @Test
  void endsWhenTheRowsEnd() {
    var rows = judged(List.of(GOOD, BAD).iterator());
    rows.next();

    assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
  }

  /** Memory stays constant only when nothing is read before it is asked for. */
  @Test
  void readsNoFurtherThanItIsAsked() {
    var raw = List.of(GOOD, BETTER).iterator();
    var rows = judged(raw);

    rows.next();

    assertThat(raw.next()).isEqualTo(BETTER);
  }

  @Test
  void passesOnThatTheFileIsBroken() {
    var broken = InvalidInput.of("malformed_file", "ends within a row");

    assertThatThrownBy(judged(new Breaking(broken))::hasNext).isSameAs(broken);
    assertThat(refused).isEmpty();
  }

  private JudgedRows judged(Iterator<RawMovie> raw) {
    return new JudgedRows(raw, Samples.NOW, LoadWatch.forRefusals(refused::add));
  }

  private static List<Long> lines(JudgedRows rows) {
    var lines = new ArrayList<Long>();
    rows.forEachRemaining(row -> lines.add(row.line()));
    return lines;
  }

  private record Breaking(RuntimeException how) implements Iterator<RawMovie> {

    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public RawMovie next() {
      throw how;
    }
  }
}
