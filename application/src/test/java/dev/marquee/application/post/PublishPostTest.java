package dev.marquee.application.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.job.Job;
import dev.marquee.application.job.JobState;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.post.Post;
import dev.marquee.domain.post.PostChanges;
import dev.marquee.domain.post.PostId;
import dev.marquee.domain.post.PostState;
import dev.marquee.domain.post.PostTitle;
import dev.marquee.domain.post.Publication;
import dev.marquee.domain.shared.Change;
import dev.marquee.domain.shared.ExpectedVersion;
import dev.marquee.domain.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PublishPostTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Instant SOON = Samples.NOW.plus(HOUR);
  private static final Instant LATER = SOON.plus(HOUR);

  private final TestApplication app = new TestApplication();
  private final Actor.Member mary = app.member("mary").asActor();
  private final PostId id = app.postService.create(mary, Samples.scheduled("S", SOON)).id();

  @Test
  void aSchedulePublishesInItsSecond() {
    app.clock.advance(HOUR.minusMillis(1));
    runJobs();
    assertThat(post().state()).isEqualTo(PostState.scheduled(SOON));

    app.clock.advance(Duration.ofMillis(1));
    runJobs();
    assertThat(post().state()).isEqualTo(PostState.published(SOON));
    assertThat(post().version()).isEqualTo(2);
  }

  @Test
  void whoSleptThroughTheMomentPublishesThen() {
    app.clock.advance(HOUR.multipliedBy(24));

    runJobs();

    assertThat(post().state()).isEqualTo(PostState.published(SOON));
    assertThat(post().updatedAt()).isEqualTo(app.clock.instant());
  }

  @Test
  void aPostIsPublishedOnce() {
    app.clock.advance(HOUR);
    runJobs();
    runJobs();

    assertThat(post().version()).isEqualTo(2);
    assertThat(app.jobs.all()).extracting(Job::state).containsExactly(JobState.DONE);
  }

  @Test
  void whatIsMovedPublishesAtItsNewTimeOnly() {
    ask(publishAt(LATER));

    app.clock.advance(HOUR);
    runJobs();
    assertThat(post().state()).isEqualTo(PostState.scheduled(LATER));

    app.clock.advance(HOUR);
    runJobs();
    assertThat(post().state()).isEqualTo(PostState.published(LATER));
  }

  @Test
  void whatIsMovedAgainAndAgainHasOneJob() {
    for (var minutes = 1; minutes < 10; minutes++) {
      ask(publishAt(LATER.plusSeconds(60L * minutes)));
    }

    assertThat(app.jobs.all()).hasSize(1);
  }

  @Test
  void anEditOfTheTextAsksForNothing() {
    var before = app.jobs.all();

    app.postService.edit(
        mary,
        id,
        new PostChanges(Change.to(new PostTitle("T")), Change.keep(), Publication.KEEP),
        ExpectedVersion.any());

    assertThat(app.jobs.all()).isEqualTo(before);
  }

  @Test
  void aDraftStaysADraft() {
    ask(new Publication(Change.keep(), Change.to(Optional.empty())));

    app.clock.advance(HOUR);
    runJobs();

    assertThat(post().state()).isEqualTo(PostState.draft());
    assertThat(app.jobs.all()).extracting(Job::state).containsExactly(JobState.DONE);
  }

  @Test
  void whatWasPublishedByHandKeepsItsMoment() {
    ask(Publication.NOW);

    app.clock.advance(HOUR);
    runJobs();

    assertThat(post().state()).isEqualTo(PostState.published(Samples.NOW));
    assertThat(post().version()).isEqualTo(2);
  }

  @Test
  void whatWasDeletedIsNoFailure() {
    app.postService.delete(mary, id, ExpectedVersion.any());

    app.clock.advance(HOUR);
    runJobs();

    assertThat(app.jobs.all()).extracting(Job::state).containsExactly(JobState.DONE);
  }

  @Test
  void aScheduleThatIsRefusedLeavesNoJob() {
    var before = app.jobs.all();
    var john = app.member("john").asActor();

    assertThatThrownBy(() ->
            app.postService.edit(
                john,
                id,
                new PostChanges(Change.keep(), Change.keep(), publishAt(LATER)),
                ExpectedVersion.any()))
        .isInstanceOf(NotFound.class);

    assertThat(app.jobs.all()).isEqualTo(before);
  }

  private void runJobs() {
    app.jobs.all().forEach(job -> app.jobRunner.run(job.id(), "test"));
  }

  private void ask(Publication publication) {
    app.postService.edit(
        mary,
        id,
        new PostChanges(Change.keep(), Change.keep(), publication),
        ExpectedVersion.any());
  }

  private static Publication publishAt(Instant moment) {
    return new Publication(Change.keep(), Change.to(Optional.of(moment)));
  }

  private Post post() {
    return app.posts.find(id).orElseThrow();
  }
}
