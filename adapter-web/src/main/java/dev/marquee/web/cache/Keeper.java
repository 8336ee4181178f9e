package dev.marquee.web.cache;

import dev.marquee.web.cache.Representations.Since;
import jakarta.inject.Singleton;

/** Keeps answers, here and for other nodes. */
@Singleton
final class Keeper {

  private final Representations kept;
  private final SharedRepresentations shared;

  Keeper(Representations kept, SharedRepresentations shared) {
    this.kept = kept;
    this.shared = shared;
  }

  /** To note before something is looked up that shall be kept. */
  Since now() {
    return kept.now();
  }

  /** Keeps an answer that still holds, if it can be kept. */
  void keep(AnswerKey key, Representation answer, Since since) {
    if (answer.isSmall() && kept.keep(key, answer)) {
      shared.keep(key, answer, since.position());
    }
  }
}
