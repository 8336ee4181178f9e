package dev.marquee.application.limit;

/** Tells whoever calls where they stand. */
public interface Standings {

  /** Replaces what was told of the same limit before. Nothing happens where nobody calls. */
  void tell(Standing standing);
}
