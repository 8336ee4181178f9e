package dev.marquee.domain.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.domain.access.Actor;
import dev.marquee.domain.access.Permission;
import dev.marquee.domain.error.DomainException;
import dev.marquee.domain.shared.Change;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * What holds for a post whoever does whatever to it: a long random life. The seed is reported;
 * {@code -Dseed=N} lives the same life again.
 */
final class PostWalkTest {

  private static final int STEPS = 20_000;

  private static final Actor AUTHOR = new Actor.Member(7, "user");
  private static final Actor STRANGER = new Actor.Member(8, "user");
  private static final Actor ADMIN = new Actor.Member(9, "admin");
  private static final List<Actor> ACTORS =
      List.of(AUTHOR, STRANGER, ADMIN, Actor.anonymous(), new Actor.Operator("root"));

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  private Instant now = Samples.NOW;
  private Post post =
      new Post(
          new PostId(1),
          new UserId(7),
          new PostTitle("A life"),
          new PostContent("It begins."),
          PostState.draft(),
          now,
          now,
          1);

  @Test
  void invariantsHoldAlongARandomWalk(TestReporter reporter) {
    reporter.publishEntry("seed", Long.toString(seed));
    for (var step = 0; step < STEPS; step++) {
      now = now.plusNanos(random.nextInt(4) * 1_000L);
      var actor = any(ACTORS);
      var changes = new PostChanges(anyTitle(), Change.keep(), anyPublication());
      try {
        var edited = post.edit(actor, changes, now);
        assertThat(actor).as("who edits, seed %d, step %d", seed, step).isNotEqualTo(STRANGER);
        assertThat(edited).as("seed %d, step %d", seed, step).satisfies(this::followsFromPost);
        post = edited;
      } catch (DomainException refused) {
        assertThat(refused.code())
            .as("seed %d, step %d", seed, step)
            .isIn("invalid_input", refusalOf(actor));
      }
    }
  }

  private void followsFromPost(Post next) {
    assertThat(next.id()).isEqualTo(post.id());
    assertThat(next.author()).isEqualTo(post.author());
    assertThat(next.content()).isEqualTo(post.content());
    assertThat(next.createdAt()).isEqualTo(post.createdAt());
    assertThat(next.version()).isEqualTo(post.version());
    assertThat(next.updatedAt()).isEqualTo(now);
    assertThat(STRANGER.may(next, Permission.VIEW)).isEqualTo(next.state().isPublished());
    if (!next.state().equals(post.state())) {
      isAFreshState(next.state());
    }
  }

  private void isAFreshState(PostState state) {
    if (state instanceof PostState.Scheduled scheduled) {
      assertThat(scheduled.publishAt()).isAfter(now);
    }
    if (state instanceof PostState.Published published) {
      assertThat(published.publishedAt()).isEqualTo(now);
      assertThat(post.state().isPublished()).as("published before").isFalse();
    }
  }

  private static String refusalOf(Actor actor) {
    if (actor.equals(STRANGER)) {
      return "not_allowed";
    }
    return actor.equals(Actor.anonymous()) ? "not_authenticated" : "invalid_input";
  }

  private Change<PostTitle> anyTitle() {
    return random.nextBoolean()
        ? Change.keep()
        : Change.to(new PostTitle("Title " + random.nextInt()));
  }

  private Publication anyPublication() {
    var moment = now.plusNanos((random.nextInt(7) - 3) * 1_000L);
    return new Publication(
        any(List.of(Change.keep(), Change.to(true), Change.to(false))),
        any(List.of(Change.keep(), Change.to(Optional.empty()), Change.to(Optional.of(moment)))));
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
