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
 * @param large which of the columns may be large; empty is none
 * @param full at how many bytes of that a page ends that has fewer rows than asked for; 0 is never
 * @param uneven whether so few or so many rows may fulfil the conditions that each time it has to
 *     be planned anew how to find them
 */
public record Selection(
    String columns,
    String table,
    List<String> conditions,
    List<Object> arguments,
    String large,
    long full,
    boolean uneven) {

  /** In bytes; most texts are smaller. To leave out more than that few would be to ask twice. */
  private static final int SMALL = 16 * 1024;

  /** All rows. */
  public static Selection of(String columns, String table) {
    return of(columns, table, List.of());
  }

  /** All rows of a table that is a statement in brackets, with its arguments. */
  public static Selection of(String columns, String table, List<Object> arguments) {
    return new Selection(columns, table, List.of(), arguments, "", 0, false);
  }

  /** The same rows with one more column. */
  public Selection with(String column) {
    return new Selection(
        columns + ", " + column, table, conditions, arguments, large, full, uneven);
  }

  /** Those of them that a condition, part of no other one, holds for. */
  public Selection where(String condition, Object... values) {
    var more = Stream.concat(conditions.stream(), Stream.of("(" + condition + ")")).toList();
    var all = Stream.concat(arguments.stream(), Arrays.stream(values)).toList();
    return new Selection(columns, table, more, all, large, full, uneven);
  }

  /** The same rows, of which some may be large by a column of text. */
  public Selection fullAt(String column, long bytes) {
    return new Selection(columns, table, conditions, arguments, column, bytes, uneven);
  }

  /**
   * The same rows, with an empty text where it is so large that a page of them could be full before
   * its end. Nothing is left out where pages are so long that small texts could fill them.
   *
   * @param count how many rows a page has at most
   */
  public Selection trimmed(int count) {
    var most = full / (count + 1);
    if (most < SMALL) {
      return this;
    }
    var trimmed = "case when %s <= %d then %s else '' end as %3$s".formatted(size(), most, large);
    var all =
        Arrays.stream(columns.split(", "))
            .map(column -> column.equals(large) ? trimmed : column)
            .collect(Collectors.joining(", "));
    return new Selection(all, table, conditions, arguments, "", 0, uneven);
  }

  /** The same rows, which are hard to foresee the number of. */
  public Selection thatAreUneven() {
    return new Selection(columns, table, conditions, arguments, large, full, true);
  }

  /** The statement that reads them all. */
  public String sql() {
    return "select " + columns + from();
  }

  /** How many bytes a row has of what may be large. */
  String size() {
    return "octet_length(" + large + ")";
  }

  String countSql() {
    return "select count(*)" + from();
  }

  private String from() {
    var where = conditions.stream().collect(Collectors.joining(" and ", " where ", ""));
    return " from " + table + (conditions.isEmpty() ? "" : where);
  }
}
