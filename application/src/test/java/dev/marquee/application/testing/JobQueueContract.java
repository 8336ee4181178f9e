package dev.marquee.application.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.job.Job;
import dev.marquee.application.job.JobKind;
import dev.marquee.application.job.JobQueue;
import dev.marquee.application.job.JobRepository;
import dev.marquee.application.job.NewJob;
import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.testing.Samples;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link JobQueue} promises. Each test starts with an empty one. */
public interface JobQueueContract {

  Instant NOW = Samples.NOW;
  Instant SOON = NOW.plusSeconds(60);
  JobKind PUBLISH = new JobKind("post.publish");
  JobKind SEND = new JobKind("mail.send");

  JobQueue queue();

  /** Where the jobs are to be found. */
  JobRepository jobs();

  /** What the queue takes part in. */
  Transactions transactions();

  @Test
  default void keepsWhatIsAskedFor() {
    var job = enqueue(new NewJob(PUBLISH, "7", SOON));

    assertThat(job).isEqualTo(Job.of(job.id(), new NewJob(PUBLISH, "7", SOON), NOW));
    assertThat(jobs().find(job.id())).contains(job);
  }

  @Test
  default void keepsKindsAndPayloadsApart() {
    var ids =
        Stream.of(
                new NewJob(PUBLISH, "7", SOON),
                new NewJob(PUBLISH, "8", SOON),
                new NewJob(SEND, "7", SOON))
            .map(job -> enqueue(job).id())
            .toList();

    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  default void movesTheOneThatWaitsAlready() {
    var first = enqueue(new NewJob(PUBLISH, "7", SOON));

    var later = enqueue(new NewJob(PUBLISH, "7", SOON.plusSeconds(5)));
    var earlier = enqueue(new NewJob(PUBLISH, "7", NOW));

    assertThat(later.runAt()).isEqualTo(SOON.plusSeconds(5));
    assertThat(earlier).isEqualTo(Job.of(first.id(), new NewJob(PUBLISH, "7", NOW), NOW));
    assertThat(jobs().find(first.id())).contains(earlier);
  }

  @Test
  default void belongsToTheTransactionOfItsCaller() {
    var stored = new AtomicReference<Job>();

    assertThatThrownBy(() ->
            transactions()
                .write(() -> {
                  stored.set(queue().enqueue(new NewJob(PUBLISH, "7", SOON), NOW));
                  throw new IllegalStateException("after all not");
                }))
        .hasMessage("after all not");

    assertThat(jobs().find(stored.get().id())).isEmpty();
  }

  private Job enqueue(NewJob job) {
    return transactions().write(() -> queue().enqueue(job, NOW));
  }
}
