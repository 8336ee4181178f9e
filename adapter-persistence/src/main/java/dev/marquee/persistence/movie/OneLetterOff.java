package dev.marquee.persistence.movie;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * All texts that somebody may have meant who made one mistake while typing: a wrong letter, one too
 * many, one too few, or two the other way round. They are looked up one by one, which for a short
 * title is a matter of a millisecond; the many letters of a long one are recognised without it.
 */
final class OneLetterOff {

  private static final List<String> LETTERS =
      List.of("abcdefghijklmnopqrstuvwxyz0123456789 ".split(""));
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern SHORT = Pattern.compile("[a-z0-9 ]{3,16}");

  private OneLetterOff() {}

  /** In the form of the column; none for what is too long, or has other letters. */
  static String[] of(String text) {
    var parts = Normalizer.normalize(text, Normalizer.Form.NFD);
    var plain = MARKS.matcher(parts).replaceAll("").toLowerCase(Locale.ROOT);
    if (!SHORT.matcher(plain).matches()) {
      return new String[0];
    }
    var meant = new LinkedHashSet<String>();
    for (var i = 0; i <= plain.length(); i++) {
      change(plain.substring(0, i), plain.substring(i), meant);
    }
    meant.remove(plain);
    return meant.stream().map(title -> " " + title + " ").toArray(String[]::new);
  }

  private static void change(String head, String tail, Set<String> meant) {
    for (var letter : LETTERS) {
      meant.add(head + letter + tail);
      if (!tail.isEmpty()) {
        meant.add(head + letter + tail.substring(1));
      }
    }
    if (!tail.isEmpty()) {
      meant.add(head + tail.substring(1));
    }
    if (tail.length() > 1) {
      meant.add(head + tail.charAt(1) + tail.charAt(0) + tail.substring(2));
    }
  }
}
