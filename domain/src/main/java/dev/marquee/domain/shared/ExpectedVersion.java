package dev.marquee.domain.shared;

import dev.marquee.domain.error.PreconditionFailed;
import java.util.Set;

/**
 * Which version of a thing a caller means to change (RFC 9110, 13.1.1), so that nobody overwrites
 * what they have not seen. It is asked of the row that is locked.
 */
public sealed interface ExpectedVersion {

  /** The code when the thing has another version. */
  String CHANGED = "version_changed";

  /** The code when the caller has to say which version it means. */
  String REQUIRED = "version_required";

  /** Whichever there is. */
  static ExpectedVersion any() {
    return new Any();
  }

  /** One of these; none is no version at all. */
  static ExpectedVersion oneOf(Set<Long> versions) {
    return new OneOf(versions);
  }

  /** Of a caller who has to say it and does not. */
  static ExpectedVersion unsaid() {
    return new Unsaid();
  }

  /**
   * Ends what would change a version that was not meant.
   *
   * @throws PreconditionFailed {@value #CHANGED} or {@value #REQUIRED}
   */
  void require(long version);

  record Any() implements ExpectedVersion {
    @Override
    public void require(long version) {}
  }

  record OneOf(Set<Long> versions) implements ExpectedVersion {
    public OneOf {
      versions = Set.copyOf(versions);
    }

    @Override
    public void require(long version) {
      if (!versions.contains(version)) {
        throw new PreconditionFailed(CHANGED);
      }
    }
  }

  record Unsaid() implements ExpectedVersion {
    @Override
    public void require(long version) {
      throw new PreconditionFailed(REQUIRED);
    }
  }
}
