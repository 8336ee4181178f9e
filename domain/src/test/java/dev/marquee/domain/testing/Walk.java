package dev.marquee.domain.testing;

import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A list as it is read page by page. */
public final class Walk {

  private Walk() {}

  /** All rows, from the first page on to that behind which nothing follows. */
  public static <T> List<T> through(Function<PageRequest, Page<T>> list, int limit) {
    var rows = new ArrayList<T>();
    var page = list.apply(PageRequest.first(limit));
    rows.addAll(page.items());
    while (page.next().isPresent()) {
      page = list.apply(PageRequest.first(limit).from(page.next().get()));
      rows.addAll(page.items());
    }
    return rows;
  }
}
