package dev.marquee.domain.post;

/** In which order a list comes. Both are total, so that pages neither repeat nor miss a row. */
public enum PostOrder {
  /** By id, ascending. */
  BY_ID,
  /** By creation, then id, both descending. */
  NEWEST_FIRST
}
