package dev.marquee.application.limit;

import java.time.Instant;

/**
 * Where the moments are kept at which something was done that is limited. All of it takes part in
 * the transaction of its caller, which there has to be.
 */
public interface Tallies {

  /**
   * The moments that count under a key.
   *
   * @param added whether another was added
   * @param at the last, which is the one that was added: now, or right after the one before it
   * @param count how many there are, if one was added
   * @param oldest the one that stops counting first or, where none was added, after which there is
   *     room for another
   */
  record Tally(boolean added, Instant at, int count, Instant oldest) {}

  /**
   * Adds now, unless that would be more than the limit allows. The key is nobody else's until the
   * transaction ends: of any number of callers at once no more add theirs than if they had come one
   * after the other.
   */
  Tally add(String key, Limit limit, Instant now);

  /** Takes a moment away again. */
  void remove(String key, Instant at);

  /** Forgets keys under which nothing counts any more: some, so that this is quick. */
  void forgetExpired(Instant now);
}
