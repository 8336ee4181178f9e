package dev.marquee.web.cache;

import jakarta.inject.Singleton;

/** Where an answer may come from that is not kept here: other nodes, or a read for many at once. */
@Singleton
final class Sources {

  private final Representations kept;
  private final SharedRepresentations shared;
  private final JointReads reads;

  Sources(Representations kept, SharedRepresentations shared, JointReads reads) {
    this.kept = kept;
    this.shared = shared;
    this.reads = reads;
  }

  /**
   * Has a reader told, if there is hope for an answer. It never blocks.
   *
   * @param known whether it is known who he is: what others keep is given to nobody else
   */
  boolean ask(Reader reader, boolean known) {
    if (known && shared.mayHave(reader.key())) {
      askOthers(reader);
      return true;
    }
    return reads.ask(reader);
  }

  private void askOthers(Reader reader) {
    var key = reader.key();
    var _ =
        shared
            .find(key)
            .whenCompleteAsync(
                (found, _) -> {
                  if (found != null && kept.keep(key, found)) {
                    reader.answer(found);
                    reader.goOn();
                  } else if (!reads.ask(reader)) {
                    reader.goOn();
                  }
                },
                reader.loop());
  }
}
