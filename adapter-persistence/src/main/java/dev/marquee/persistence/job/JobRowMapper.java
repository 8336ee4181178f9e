package dev.marquee.persistence.job;

import dev.marquee.application.job.Attempts;
import dev.marquee.application.job.Backlog;
import dev.marquee.application.job.Job;
import dev.marquee.application.job.JobId;
import dev.marquee.application.job.JobKind;
import dev.marquee.application.job.JobRun;
import dev.marquee.application.job.JobState;
import dev.marquee.application.job.Progress;
import dev.marquee.persistence.RowMapping;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = RowMapping.class)
interface JobRowMapper {

  @Mapping(target = "attempts", source = ".")
  @Mapping(target = "progress", source = ".")
  Job toJob(JobRow row);

  @Mapping(target = "attemptsMade", source = "attempts.made")
  @Mapping(target = "attemptsLeft", source = "attempts.left")
  @Mapping(target = "progressDone", expression = "java(done(job.progress()))")
  @Mapping(target = "progressTotal", expression = "java(total(job.progress()))")
  JobRow toRow(Job job);

  Backlog toBacklog(BacklogRow row);

  JobRun toRun(JobAttemptRow row);

  JobAttemptRow toRow(long jobId, JobRun run);

  default JobId id(Long id) {
    return new JobId(id);
  }

  default Long value(JobId id) {
    return id.value();
  }

  default JobKind kind(String kind) {
    return new JobKind(kind);
  }

  default String value(JobKind kind) {
    return kind.value();
  }

  default JobState state(String state) {
    return JobState.of(state);
  }

  default String text(JobState state) {
    return state.label();
  }

  default Attempts attempts(JobRow row) {
    return new Attempts(row.attemptsMade(), row.attemptsLeft());
  }

  default Optional<Progress> progress(JobRow row) {
    return row.progressDone() == null || row.progressTotal() == null
        ? Optional.empty()
        : Optional.of(new Progress(row.progressDone(), row.progressTotal()));
  }

  default @Nullable Long done(Optional<Progress> progress) {
    return progress.map(Progress::done).orElse(null);
  }

  default @Nullable Long total(Optional<Progress> progress) {
    return progress.map(Progress::total).orElse(null);
  }

  default @Nullable String orNull(Optional<String> text) {
    return text.orElse(null);
  }

  default Optional<String> orEmpty(@Nullable String text) {
    return Optional.ofNullable(text);
  }

  default @Nullable Instant momentOrNull(Optional<Instant> moment) {
    return moment.orElse(null);
  }

  default Optional<Instant> momentOrEmpty(@Nullable Instant moment) {
    return Optional.ofNullable(moment);
  }
}
