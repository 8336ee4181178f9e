package dev.marquee.application.job;

import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.InvalidInput;
import java.util.function.Consumer;

/** Does what jobs of one kind are for. */
public interface JobHandler {

  JobKind kind();

  /**
   * Does it, as part of the transaction that also stores that the job is done: what is written to
   * the database happens once. What reaches further, such as a mail, may happen again when a worker
   * is lost, and has to be harmless then. Whatever is thrown fails the attempt, and what refuses
   * the input or the actor ({@link InvalidInput}, {@link Forbidden}) the job.
   *
   * @param progress tells how far it has come; throws when the job was cancelled meanwhile
   */
  void run(Job job, Consumer<Progress> progress);
}
