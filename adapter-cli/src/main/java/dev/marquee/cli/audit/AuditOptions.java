package dev.marquee.cli.audit;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.AuditFilter;
import dev.marquee.application.audit.Outcome;
import dev.marquee.application.audit.Subject;
import dev.marquee.cli.Choices;
import dev.marquee.domain.error.Violations;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** The options that say which lines are wanted. */
final class AuditOptions {

  @Option(
      names = "--actor",
      paramLabel = "ACTOR",
      description = "Only what they did: user:ID, operator:NAME or anonymous.")
  private Optional<String> actor;

  @Option(
      names = "--action",
      paramLabel = "ACTION",
      description = "Only that, such as login.failed.")
  private Optional<String> action;

  @Option(
      names = "--subject",
      paramLabel = "SUBJECT",
      description = "Only what was done to it, such as post:17.")
  private Optional<String> subject;

  @Option(
      names = "--outcome",
      paramLabel = "OUTCOME",
      completionCandidates = Choices.Outcomes.class,
      description = "Only what was done, success, or not, refused.")
  private Optional<String> outcome;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "From then on, such as 2026-01-31T12:00:00Z.")
  private Optional<Instant> since;

  @Option(names = "--until", paramLabel = "TIME", description = "Before that.")
  private Optional<Instant> until;

  /** What they say; everything wrong with them at once. */
  AuditFilter filter() {
    var violations = new Violations();
    var filter =
        new AuditFilter(
            actor,
            checked(violations, "action", action, Action::of),
            checked(violations, "subject", subject, Subject::of),
            checked(violations, "outcome", outcome, Outcome::of),
            since,
            until);
    violations.throwIfAny();
    return filter;
  }

  private static <T> Optional<T> checked(
      Violations violations, String name, Optional<String> given, Function<String, T> value) {
    return given.flatMap(text -> violations.check(name, () -> value.apply(text)));
  }
}
