package dev.marquee.domain.error;

/** It does not exist, or the actor may not know that it does: both look alike from outside. */
public final class NotFound extends DomainException {

  private static final long serialVersionUID = 1L;

  private final String resource;

  /**
   * @param resource what was looked for, in the singular: {@code "post"}; the code becomes {@code
   *     post_not_found}
   */
  public NotFound(String resource) {
    super(resource + "_not_found", resource + " not found");
    this.resource = resource;
  }

  /** What was looked for, so that an adapter may name its own view of it. */
  public String resource() {
    return resource;
  }
}
