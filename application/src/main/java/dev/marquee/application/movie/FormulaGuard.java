package dev.marquee.application.movie;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking the text of a CSV cell for a formula (OWASP, CSV injection): an
 * apostrophe goes in front. What begins with apostrophes and would then be dangerous gets one more,
 * so that taking it away again always gives the very text.
 */
public final class FormulaGuard {

  private static final Pattern DANGEROUS = Pattern.compile("'*[=+@\\t\\r\\n-].*", Pattern.DOTALL);

  private FormulaGuard() {}

  /** The cell that shows this text. */
  public static String guarded(String text) {
    return DANGEROUS.matcher(text).matches() ? "'" + text : text;
  }

  /** The text that such a cell shows; a cell that was never guarded is its own text. */
  public static String plain(String cell) {
    return cell.startsWith("'") && DANGEROUS.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
