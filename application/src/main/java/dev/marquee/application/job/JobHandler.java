package dev.marquee.application.job;

import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.InvalidInput;
import java.util.function.Consumer;

/** Does what jobs of one kind are for. */
public interface JobHandler {

  JobKind kind();

  /**
   * Whether the job is over with the database. Then {@link #run} is part of the transaction that
   * also stores that the job is done, and has its effect once. What reaches further, such as a
   * mail, begins without a transaction, so that it can store what has to be there first; it may
   * happen again when a worker is lost, and has to be harmless then.
   */
  default boolean isTransactional() {
    return true;
  }

  /**
   * Does it. Whatever is thrown fails the attempt, and what refuses the input or the actor ({@link
   * InvalidInput}, {@link Forbidden}) the job.
   *
   * @param progress tells how far it has come; throws when the job was cancelled meanwhile
   */
  void run(Job job, Consumer<Progress> progress);
}
