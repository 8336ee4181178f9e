package dev.marquee.domain.error;

/**
 * One broken rule of one field.
 *
 * @param field the field's name in snake_case, what lies within it after a {@code /}; empty where a
 *     value was judged on its own
 * @param code stable snake_case, for example {@code too_long}
 * @param detail a sentence for a person, without the offending value
 */
public record Violation(String field, String code, String detail) {

  Violation at(String outer) {
    return new Violation(field.isEmpty() ? outer : outer + "/" + field, code, detail);
  }
}
