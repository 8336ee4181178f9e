package dev.marquee.application.movie;

import dev.marquee.domain.user.UserId;

/**
 * A file that somebody handed in to be loaded.
 *
 * @param admin who did
 * @param bytes of the file, as it was sent
 * @param rated whether {@link Part#RATINGS} came along
 */
public record MovieImport(
    ImportId id, UserId admin, MovieFile.Format format, long bytes, boolean rated) {

  /** What is handed in. */
  public enum Part {
    /** The films. */
    FILE,
    /** IMDb's title.ratings.tsv. */
    RATINGS
  }
}
