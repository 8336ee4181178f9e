package dev.marquee.web.input;

/** What arrived cannot even be read, so that there are no fields to judge: 400. */
public final class Malformed extends BadInput {

  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * A refusal to go on reading.
   *
   * @param code stable snake_case
   * @param detail a sentence for a person, without what was sent
   */
  public Malformed(String code, String detail) {
    super(detail);
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The sentence. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
