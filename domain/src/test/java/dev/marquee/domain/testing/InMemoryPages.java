package dev.marquee.domain.testing;

import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import java.util.stream.Stream;

final class InMemoryPages {

  private InMemoryPages() {}

  static <T> Page<T> cut(Stream<T> rows, PageRequest page) {
    return Page.of(rows.skip(page.skip()).limit(page.limit() + 1L).toList(), page);
  }
}
