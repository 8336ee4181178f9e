package dev.marquee.application.job;

import java.time.Instant;

/**
 * Takes what is to be done later. It is part of the transaction of its caller: nobody begins a job
 * before that is stored, and a change that is rolled back leaves none. It proves itself by {@code
 * JobQueueContract}.
 */
public interface JobQueue {

  /**
   * Asks for a job. If one of the same kind and payload waits that nobody has begun yet, it is
   * moved to the new time instead.
   *
   * @return the job as it is stored
   */
  Job enqueue(NewJob job, Instant now);
}
