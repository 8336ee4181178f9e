package dev.marquee.web.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.marquee.application.job.JobFilter;
import dev.marquee.application.job.JobKind;
import dev.marquee.application.job.JobState;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.web.input.Fields;
import dev.marquee.web.input.Param;
import dev.marquee.web.input.QueryParams;
import dev.marquee.web.page.Paging;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is asked and answered on the routes of jobs. */
final class JobJson {

  private JobJson() {}

  @Serdeable(naming = SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record View(
      long id,
      String kind,
      String payload,
      String state,
      Instant changedAt,
      Instant runAt,
      int attempts,
      int attemptsLeft,
      @Nullable Progress progress,
      @Nullable String lastError,
      Instant createdAt) {}

  @Serdeable(naming = SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Detail(
      long id,
      String kind,
      String payload,
      String state,
      Instant changedAt,
      Instant runAt,
      int attempts,
      int attemptsLeft,
      @Nullable Progress progress,
      @Nullable String lastError,
      Instant createdAt,
      List<Attempt> history,
      @Nullable Result result) {}

  @Serdeable(naming = SnakeCaseStrategy.class)
  record Progress(long done, long total) {}

  /** One that runs, or whose worker was lost, has no end. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Attempt(
      int attempt,
      String worker,
      Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable String error) {}

  @Serdeable(naming = SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Result(Map<String, Long> counts, List<Finding> findings, long more) {}

  @Serdeable(naming = SnakeCaseStrategy.class)
  record Finding(String place, String field, String code, String reason) {}

  /** Which jobs to list. */
  record Query(JobFilter filter, PageRequest page) {

    static Query of(QueryParams query, Paging paging) {
      return query.read(in -> read(in, paging));
    }

    private static Supplier<Query> read(Fields<String> in, Paging paging) {
      var state = in.optional("state", Param::text, JobState::of);
      var kind = in.optional("kind", Param::text, JobKind::new);
      var page = paging.read(in);
      return () -> new Query(new JobFilter(state.get(), kind.get()), page.get());
    }
  }
}
