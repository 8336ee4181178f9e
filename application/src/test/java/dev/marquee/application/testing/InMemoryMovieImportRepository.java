package dev.marquee.application.testing;

import dev.marquee.application.job.JobId;
import dev.marquee.application.movie.ImportId;
import dev.marquee.application.movie.MovieImport;
import dev.marquee.application.movie.MovieImport.Part;
import dev.marquee.application.movie.MovieImportRepository;
import dev.marquee.domain.testing.InMemoryStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Keeps files in memory. */
public final class InMemoryMovieImportRepository implements MovieImportRepository, InMemoryStore {

  private final Map<Long, Stored> byId = new ConcurrentSkipListMap<>();
  private long lastId;

  private record Stored(Instant begunAt, Optional<MovieImport> whole, Map<Part, byte[]> contents) {

    byte[] content(Part part) {
      return contents.getOrDefault(part, new byte[0]);
    }
  }

  /** How many there are, complete or not. */
  public int count() {
    return byId.size();
  }

  @Override
  public synchronized ImportId begin(Instant now) {
    byId.put(++lastId, new Stored(now, Optional.empty(), Map.of()));
    return new ImportId(lastId);
  }

  @Override
  public synchronized void append(ImportId id, Part part, int number, byte[] piece) {
    byId.computeIfPresent(id.value(), (key, stored) -> appended(stored, part, piece));
  }

  @Override
  public synchronized void complete(MovieImport whole, JobId job) {
    byId.computeIfPresent(
        whole.id().value(),
        (key, stored) -> new Stored(stored.begunAt(), Optional.of(whole), stored.contents()));
  }

  @Override
  public Optional<MovieImport> find(ImportId id) {
    return Optional.ofNullable(byId.get(id.value())).flatMap(Stored::whole);
  }

  @Override
  public InputStream open(ImportId id, Part part) {
    return Optional.ofNullable(byId.get(id.value()))
        .map(stored -> stored.content(part))
        .map(ByteArrayInputStream::new)
        .orElseGet(() -> new ByteArrayInputStream(new byte[0]));
  }

  @Override
  public void delete(ImportId id) {
    byId.remove(id.value());
  }

  @Override
  public synchronized int purge(Instant begunBefore) {
    var before = byId.size();
    byId.values()
        .removeIf(stored -> stored.whole().isEmpty() && stored.begunAt().isBefore(begunBefore));
    return before - byId.size();
  }

  @Override
  public synchronized Runnable snapshot() {
    return InMemoryStore.snapshotOf(byId);
  }

  private static Stored appended(Stored stored, Part part, byte[] piece) {
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(stored.content(part));
    whole.writeBytes(piece);
    var contents = new HashMap<>(stored.contents());
    contents.put(part, whole.toByteArray());
    return new Stored(stored.begunAt(), stored.whole(), Map.copyOf(contents));
  }
}
