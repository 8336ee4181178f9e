package dev.marquee.application.movie;

/**
 * Why a row was not loaded. A row that breaks several rules has several.
 *
 * @param line as in {@link RawMovie}
 * @param column the column at fault, and after a {@code /} which of its names, from 0; empty where
 *     it is the row as a whole
 * @param code stable snake_case, such as {@code required} or {@code duplicate_in_file}
 * @param reason a sentence for a person
 */
public record RefusedRow(long line, String column, String code, String reason) {}
