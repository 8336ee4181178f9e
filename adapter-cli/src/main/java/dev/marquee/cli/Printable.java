package dev.marquee.cli;

/** Text for a terminal, which obeys control characters where it finds any. */
public final class Printable {

  private Printable() {}

  /** The text on one line, with U+FFFD for what would act instead of show. */
  public static String of(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "\uFFFD");
  }
}
