package dev.marquee.persistence.page;

import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.shared.Position;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGStatement;

/**
 * The one statement that reads a page, and a row behind it. It holds only what was asked for, so
 * that each kind of list is planned on its own and gets the index that was made for it.
 */
public record PageSql(String sql, List<Object> arguments, boolean uneven) {

  /** Of the rows in an order whose fields are called as the columns. */
  public static PageSql of(Selection rows, Order<?> order, PageRequest page) {
    var inOrder = " order by " + clause(order);
    var cut =
        page.after()
            .map(place -> behind(place, rows, order, page, inOrder))
            .orElseGet(() -> fromTheStart(rows, page, inOrder));
    return rows.full() > 0
        ? new PageSql(upToFull(rows, cut.sql, inOrder), cut.arguments, cut.uneven)
        : cut;
  }

  static PageSql count(Selection rows) {
    return new PageSql(rows.countSql(), rows.arguments(), rows.uneven());
  }

  /** Hands the arguments over. */
  public void bind(PreparedStatement statement) throws SQLException {
    if (uneven) { // the plan of a named statement would soon be the same for all arguments
      statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }
    for (var i = 0; i < arguments.size(); i++) {
      var argument = arguments.get(i);
      // the driver does not know instants
      statement.setObject(
          i + 1, argument instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : argument);
    }
  }

  private static PageSql fromTheStart(Selection rows, PageRequest page, String inOrder) {
    var arguments = new ArrayList<>(rows.arguments());
    arguments.add(page.limit() + 1);
    arguments.add(page.skip());
    return new PageSql(rows.sql() + inOrder + " limit ? offset ?", arguments, rows.uneven());
  }

  private static PageSql behind(
      Position place, Selection rows, Order<?> order, PageRequest page, String inOrder) {
    var arguments = new ArrayList<Object>();
    var ranges = new ArrayList<String>();
    for (var range : Keyset.behind(place, order)) {
      var part = rows.where(range.condition(), range.arguments().toArray());
      ranges.add(part.sql() + inOrder + " limit ?");
      arguments.addAll(part.arguments());
      arguments.add(page.limit() + 1);
    }
    if (ranges.size() == 1) {
      return new PageSql(ranges.getFirst(), arguments, rows.uneven());
    }
    arguments.add(page.limit() + 1);
    var all = ranges.stream().collect(Collectors.joining(") union all (", "(", ")"));
    return new PageSql(all + inOrder + " limit ?", arguments, rows.uneven());
  }

  /** A row is sent when the one before it is on the page still, so that the first behind is. */
  private static String upToFull(Selection rows, String page, String inOrder) {
    return """
    select %2$s from (
      select page.*, sum(%3$s) over (%4$s rows between unbounded preceding and 2 preceding) as before
      from (%1$s) page
    ) sized
    where coalesce(before, 0) < %5$d%4$s
    """
        .formatted(page, rows.columns(), rows.size(), inOrder, rows.full());
  }

  private static String clause(Order<?> order) {
    return order.steps().stream().map(PageSql::clause).collect(Collectors.joining(", "));
  }

  private static String clause(Order.Step<?> step) {
    var name = step.field().name();
    if (!step.descending()) {
      return name;
    }
    return name + (step.field().optional() ? " desc nulls last" : " desc");
  }
}
