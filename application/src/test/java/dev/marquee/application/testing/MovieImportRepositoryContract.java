package dev.marquee.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.job.JobId;
import dev.marquee.application.job.JobKind;
import dev.marquee.application.job.JobQueue;
import dev.marquee.application.job.NewJob;
import dev.marquee.application.movie.ImportId;
import dev.marquee.application.movie.MovieFile.Format;
import dev.marquee.application.movie.MovieImport;
import dev.marquee.application.movie.MovieImport.Part;
import dev.marquee.application.movie.MovieImportRepository;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.UserId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link MovieImportRepository} promises. Each test starts with an empty one. */
public interface MovieImportRepositoryContract {

  Instant START = Samples.NOW;

  MovieImportRepository imports();

  /** Where the jobs come from that imports belong to. */
  JobQueue queue();

  @Test
  default void givesThePiecesOfAPartBackInTheirOrder() throws IOException {
    var id = imports().begin(START);
    imports().append(id, Part.FILE, 0, new byte[] {1, 0});
    imports().append(id, Part.RATINGS, 0, new byte[] {9});
    imports().append(id, Part.FILE, 1, new byte[] {-1});

    assertThat(bytes(id, Part.FILE)).containsExactly(1, 0, -1);
    assertThat(bytes(id, Part.RATINGS)).containsExactly(9);
  }

  @Test
  default void aPartThatDidNotComeIsEmpty() throws IOException {
    assertThat(bytes(imports().begin(START), Part.RATINGS)).isEmpty();
  }

  @Test
  default void keepsWhatIsComplete() {
    var whole = whole(imports().begin(START));
    imports().complete(whole, job("1"));

    assertThat(imports().find(whole.id())).contains(whole);
  }

  @Test
  default void doesNotFindWhatIsIncomplete() {
    assertThat(imports().find(imports().begin(START))).isEmpty();
    assertThat(imports().find(new ImportId(Long.MAX_VALUE))).isEmpty();
  }

  @Test
  default void forgetsOneWithAllThatBelongsToIt() throws IOException {
    var whole = whole(imports().begin(START));
    imports().append(whole.id(), Part.FILE, 0, new byte[] {1});
    imports().complete(whole, job("1"));
    imports().delete(whole.id());
    imports().delete(whole.id());

    assertThat(imports().find(whole.id())).isEmpty();
    assertThat(bytes(whole.id(), Part.FILE)).isEmpty();
  }

  @Test
  default void purgesWhatWasBegunLongAgoAndNeverCompleted() throws IOException {
    var complete = whole(imports().begin(START));
    imports().complete(complete, job("1"));
    var abandoned = imports().begin(START);
    imports().append(abandoned, Part.FILE, 0, new byte[] {1});
    var underWay = imports().begin(START.plusSeconds(1));
    imports().append(underWay, Part.FILE, 0, new byte[] {1});

    assertThat(imports().purge(START.plusSeconds(1))).isOne();
    assertThat(imports().find(complete.id())).isPresent();
    assertThat(bytes(abandoned, Part.FILE)).isEmpty();
    assertThat(bytes(underWay, Part.FILE)).hasSize(1);
  }

  private byte[] bytes(ImportId id, Part part) throws IOException {
    try (InputStream in = imports().open(id, part)) {
      return in.readAllBytes();
    }
  }

  private JobId job(String payload) {
    return queue().enqueue(new NewJob(new JobKind("movie.import"), payload, START), START).id();
  }

  private static MovieImport whole(ImportId id) {
    return new MovieImport(id, new UserId(7), Format.IMDB, 3, true);
  }
}
