package dev.marquee.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.AuditFilter;
import dev.marquee.application.audit.AuditLog;
import dev.marquee.application.audit.Outcome;
import dev.marquee.application.audit.Subject;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.shared.Position;
import dev.marquee.persistence.page.PageSql;
import dev.marquee.persistence.testing.PersistenceExtension;
import dev.marquee.persistence.testing.QueryPlan;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of list has an index that gives its lines in their order. */
final class AuditListIT {

  private static final Position PLACE =
      new Position(
          List.of(Optional.of(Instant.parse("2026-03-01T12:00:00Z")), Optional.of(1_000L)));

  private static final String LINES =
      """
      insert into marquee.audit_entries (at, actor, action, subject, refusal, details)
      select timestamptz '2026-03-01 12:00Z' - n * interval '1 second', 'user:' || n % 50,
             case when n % 100 = 0 then 'user.granted' else 'post.updated' end, 'post:' || n % 500,
             case when n % 20 = 0 then 'not_allowed' end, '{}'
      from generate_series(1, 5000) n;
      analyze marquee.audit_entries;
      """;

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  @BeforeEach
  void insertLines() throws SQLException {
    try (var connection = persistence.database().connect();
        var statement = connection.createStatement()) {
      statement.execute(LINES);
    }
  }

  static Stream<Arguments> lists() {
    Optional<String> all = Optional.empty();
    return Stream.of(
        Arguments.of(AuditFilter.ALL, "newest"),
        Arguments.of(filter(Optional.of("user:7"), all, all, all), "actor_newest"),
        Arguments.of(filter(all, Optional.of("user.granted"), all, all), "action_newest"),
        Arguments.of(filter(all, all, Optional.of("post:17"), all), "subject_newest"),
        Arguments.of(filter(all, all, all, Optional.of("refused")), "refused_newest"));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void hasItsIndex(AuditFilter filter, String index) {
    for (var page : List.of(PageRequest.FIRST, PageRequest.FIRST.from(PLACE))) {
      var list = PageSql.of(AuditList.of(filter), AuditLog.NEWEST_FIRST, page);

      assertThat(QueryPlan.of(list, persistence))
          .contains("using audit_entries_" + index + " on audit_entries")
          .doesNotContain("Sort");
    }
  }

  private static AuditFilter filter(
      Optional<String> actor,
      Optional<String> action,
      Optional<String> subject,
      Optional<String> outcome) {
    return new AuditFilter(
        actor,
        action.map(Action::of),
        subject.map(Subject::of),
        outcome.map(Outcome::of),
        Optional.empty(),
        Optional.empty());
  }
}
