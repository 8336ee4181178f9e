package dev.marquee.application.testing;

import dev.marquee.application.job.Backlog;
import dev.marquee.application.job.Job;
import dev.marquee.application.job.JobFilter;
import dev.marquee.application.job.JobId;
import dev.marquee.application.job.JobQueue;
import dev.marquee.application.job.JobRepository;
import dev.marquee.application.job.JobResult;
import dev.marquee.application.job.JobRun;
import dev.marquee.application.job.JobState;
import dev.marquee.application.job.NewJob;
import dev.marquee.application.job.Progress;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.testing.InMemoryPages;
import dev.marquee.domain.testing.InMemoryStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** Jobs in memory. */
public final class InMemoryJobs implements JobQueue, JobRepository, InMemoryStore {

  private static final Set<JobState> UNFINISHED =
      Set.of(JobState.WAITING, JobState.RUNNING, JobState.DEAD);

  private final Map<Long, Job> byId = new ConcurrentSkipListMap<>();
  private final Map<Long, SortedMap<Integer, JobRun>> runs = new ConcurrentSkipListMap<>();
  private final Map<Long, JobResult> results = new ConcurrentSkipListMap<>();
  private long lastId;

  /** All of them, by id. */
  public Collection<Job> all() {
    return List.copyOf(byId.values());
  }

  @Override
  public synchronized Job enqueue(NewJob asked, Instant now) {
    var job =
        byId.values().stream()
            .filter(stored -> stored.state() == JobState.WAITING && stored.attempts().made() == 0)
            .filter(stored -> stored.kind().equals(asked.kind()))
            .filter(stored -> stored.payload().equals(asked.payload()))
            .findFirst()
            .map(stored -> Job.of(stored.id(), asked, stored.createdAt()))
            .orElseGet(() -> Job.of(new JobId(++lastId), asked, now));
    byId.put(job.id().value(), job);
    return job;
  }

  @Override
  public Page<Job> list(JobFilter filter, PageRequest page) {
    var rows =
        byId.values().stream()
            .filter(job -> filter.state().map(job.state()::equals).orElse(true))
            .filter(job -> filter.kind().map(job.kind()::equals).orElse(true))
            .toList();
    return InMemoryPages.cut(rows, NEWEST_FIRST, page);
  }

  @Override
  public Optional<Job> find(JobId id) {
    return Optional.ofNullable(byId.get(id.value()));
  }

  @Override
  public Optional<Job> findForUpdate(JobId id) {
    return find(id);
  }

  @Override
  public List<Backlog> backlog() {
    return byId.values().stream()
        .filter(job -> UNFINISHED.contains(job.state()))
        .collect(
            Collectors.groupingBy(
                job -> job.kind().value() + " " + job.state().label(),
                TreeMap::new,
                Collectors.toList()))
        .values()
        .stream()
        .map(InMemoryJobs::backlog)
        .toList();
  }

  private static Backlog backlog(List<Job> jobs) {
    var first = jobs.get(0);
    var earliest = jobs.stream().map(Job::runAt).min(Comparator.naturalOrder()).orElseThrow();
    return new Backlog(first.kind(), first.state(), jobs.size(), earliest);
  }

  @Override
  public void update(Job job) {
    byId.replace(job.id().value(), job);
  }

  @Override
  public synchronized void record(JobId id, JobRun run) {
    var changed = new TreeMap<>(runs.getOrDefault(id.value(), new TreeMap<>()));
    changed.put(run.attempt(), run);
    runs.put(id.value(), changed);
  }

  @Override
  public List<JobRun> runs(JobId id) {
    return List.copyOf(runs.getOrDefault(id.value(), new TreeMap<>()).values());
  }

  @Override
  public boolean report(JobId id, int attempt, Progress progress) {
    var reported = find(id).flatMap(job -> job.reported(attempt, progress));
    reported.ifPresent(this::update);
    return reported.isPresent();
  }

  @Override
  public void conclude(JobId id, JobResult result) {
    results.put(id.value(), result);
  }

  @Override
  public Optional<JobResult> result(JobId id) {
    return Optional.ofNullable(results.get(id.value()));
  }

  @Override
  public synchronized int purge(Instant changedBefore) {
    var before = byId.size();
    byId.values()
        .removeIf(job ->
            (job.state() == JobState.DONE || job.state() == JobState.CANCELLED)
                && job.changedAt().isBefore(changedBefore));
    runs.keySet().retainAll(byId.keySet());
    results.keySet().retainAll(byId.keySet());
    return before - byId.size();
  }

  @Override
  public synchronized Runnable snapshot() {
    var jobs = InMemoryStore.snapshotOf(byId);
    var attempts = InMemoryStore.snapshotOf(runs);
    var told = InMemoryStore.snapshotOf(results);
    return () -> {
      jobs.run();
      attempts.run();
      told.run();
    };
  }
}
