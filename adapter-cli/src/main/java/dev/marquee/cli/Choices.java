package dev.marquee.cli;

import dev.marquee.application.audit.Outcome;
import dev.marquee.application.job.JobState;
import dev.marquee.domain.post.PostState;
import dev.marquee.domain.user.Role;
import java.util.Iterator;
import java.util.stream.Stream;

/** The words that options take which are judged further inside: for a shell that completes them. */
public final class Choices {

  private Choices() {}

  /** What an account may be. */
  public static final class Roles implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(Role.values()).map(Role::label).iterator();
    }
  }

  /** How far a post may be. */
  public static final class PostStates implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(PostState.Kind.values()).map(PostState.Kind::label).iterator();
    }
  }

  /** How far a job may be. */
  public static final class JobStates implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(JobState.values()).map(JobState::label).iterator();
    }
  }

  /** How what the audit trail tells of may have ended. */
  public static final class Outcomes implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(Outcome.values()).map(Outcome::label).iterator();
    }
  }
}
