package dev.marquee.web.cache;

import dev.marquee.web.access.RecalledTokens;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** All that is read for many at once. */
@Singleton
final class JointReads {

  private final RecalledTokens tokens;
  private final Keeper keeper;
  private final JsonMapper json;
  private final ExecutorService blocking;
  private final List<Gathering<?>> gatherings;

  /** Of the platform's threads: what waits for the database there needs nobody to be woken. */
  private final ExecutorService lanes =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().daemon().name("marquee-reads-", 1).factory());

  JointReads(
      List<JointRead<?, ?>> reads,
      RecalledTokens tokens,
      Keeper keeper,
      JsonMapper json,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.tokens = tokens;
    this.keeper = keeper;
    this.json = json;
    this.blocking = blocking;
    this.gatherings = reads.stream().<Gathering<?>>map(this::gathering).toList();
  }

  /** Has a reader told what he asks for, if it is one of these reads and goes well. */
  boolean ask(Reader reader) {
    return gatherings.stream().anyMatch(gathering -> gathering.ask(reader));
  }

  @PreDestroy
  void close() {
    lanes.shutdown();
  }

  private <Q, T> Gathering<Q> gathering(JointRead<Q, T> read) {
    return new Gathering<>(
        read.lanes(),
        read.most(),
        read::question,
        new Answering<>(read, tokens, keeper, json, blocking),
        lanes,
        System::nanoTime);
  }
}
