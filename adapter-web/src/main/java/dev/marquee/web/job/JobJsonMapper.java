package dev.marquee.web.job;

import dev.marquee.application.job.Job;
import dev.marquee.application.job.JobId;
import dev.marquee.application.job.JobKind;
import dev.marquee.application.job.JobResult;
import dev.marquee.application.job.JobRun;
import dev.marquee.application.job.JobService.History;
import dev.marquee.application.job.JobState;
import dev.marquee.application.job.Progress;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

@Mapper(componentModel = "jsr330", unmappedTargetPolicy = ReportingPolicy.ERROR)
interface JobJsonMapper {

  @Mapping(target = "attempts", source = "attempts.made")
  @Mapping(target = "attemptsLeft", source = "attempts.left")
  JobJson.View view(Job job);

  @Mapping(target = ".", source = "job")
  @Mapping(target = "attempts", source = "job.attempts.made")
  @Mapping(target = "attemptsLeft", source = "job.attempts.left")
  @Mapping(target = "history", source = "runs")
  JobJson.Detail detail(History history);

  JobJson.Attempt attempt(JobRun run);

  JobJson.Progress progress(Progress progress);

  JobJson.Result result(JobResult result);

  default JobJson.@Nullable Result result(Optional<JobResult> known) {
    return known.map(this::result).orElse(null);
  }

  default JobJson.@Nullable Progress progress(Optional<Progress> known) {
    return known.map(this::progress).orElse(null);
  }

  default long number(JobId id) {
    return id.value();
  }

  default String text(JobKind kind) {
    return kind.value();
  }

  default String text(JobState state) {
    return state.label();
  }

  default @Nullable String text(Optional<String> known) {
    return known.orElse(null);
  }

  default @Nullable Instant moment(Optional<Instant> known) {
    return known.orElse(null);
  }
}
