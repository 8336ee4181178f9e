package dev.marquee.application.movie;

/**
 * A row that was not loaded.
 *
 * @param line as in {@link RawMovie}
 * @param column the column at fault, empty where it is the row as a whole
 * @param code stable snake_case, such as {@code required} or {@code duplicate_in_file}
 * @param reason a sentence for a person
 */
public record RefusedRow(long line, String column, String code, String reason) {}
