package dev.marquee.domain.testing;

import dev.marquee.domain.shared.Order;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import java.util.List;

/** How stores in memory make pages. */
public final class InMemoryPages {

  private InMemoryPages() {}

  /** A page of all the rows that belong to a list. */
  public static <T> Page<T> cut(List<T> rows, Order<T> order, PageRequest request) {
    return counted(Page.of(order.cut(rows.stream(), request), order, request), rows, request);
  }

  static <T> Page<T> counted(Page<T> page, List<T> rows, PageRequest request) {
    return request.counted() ? page.withTotal(rows.size()) : page;
  }
}
