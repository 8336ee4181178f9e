package dev.marquee.web.cache;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Answers that nodes keep for each other. None of it ever blocks or fails. */
interface SharedRepresentations {

  /** Whether looking for it makes sense. */
  boolean mayHave(AnswerKey key);

  /** An answer that was kept by any node, if it holds here. */
  CompletionStage<@Nullable Representation> find(AnswerKey key);

  /**
   * Keeps an answer for all nodes.
   *
   * @param position of the log before anything of it was looked up
   */
  void keep(AnswerKey key, Representation answer, long position);
}
