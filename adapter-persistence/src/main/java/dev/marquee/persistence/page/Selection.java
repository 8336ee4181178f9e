package dev.marquee.persistence.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows that a list is made of.
 *
 * @param columns to read, those of the order among them
 * @param table where they are
 * @param conditions all of which hold
 * @param arguments of the table and the conditions, in their sequence
 * @param size in bytes of a row, as SQL, and
 * @param full at how many bytes a page ends that has fewer rows than asked for; 0 is never
 * @param uneven whether so few or so many rows may fulfil the conditions that each time it has to
 *     be planned anew how to find them
 */
public record Selection(
    String columns,
    String table,
    List<String> conditions,
    List<Object> arguments,
    String size,
    long full,
    boolean uneven) {

  /** All rows. */
  public static Selection of(String columns, String table) {
    return of(columns, table, List.of());
  }

  /** All rows of a table that is a statement in brackets, with its arguments. */
  public static Selection of(String columns, String table, List<Object> arguments) {
    return new Selection(columns, table, List.of(), arguments, "0", 0, false);
  }

  /** The same rows with one more column. */
  public Selection with(String column) {
    return new Selection(columns + ", " + column, table, conditions, arguments, size, full, uneven);
  }

  /** Those of them that a condition, part of no other one, holds for. */
  public Selection where(String condition, Object... values) {
    var more = Stream.concat(conditions.stream(), Stream.of("(" + condition + ")")).toList();
    var all = Stream.concat(arguments.stream(), Arrays.stream(values)).toList();
    return new Selection(columns, table, more, all, size, full, uneven);
  }

  /** The same rows, of which some may be large. */
  public Selection fullAt(String rowSize, long bytes) {
    return new Selection(columns, table, conditions, arguments, rowSize, bytes, uneven);
  }

  /** The same rows, which are hard to foresee the number of. */
  public Selection thatAreUneven() {
    return new Selection(columns, table, conditions, arguments, size, full, true);
  }

  /** The statement that reads them all. */
  public String sql() {
    return "select " + columns + from();
  }

  String countSql() {
    return "select count(*)" + from();
  }

  private String from() {
    var where = conditions.stream().collect(Collectors.joining(" and ", " where ", ""));
    return " from " + table + (conditions.isEmpty() ? "" : where);
  }
}
