package dev.marquee.persistence.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SelectionTest {

  private static final Selection POSTS =
      Selection.of("id, title, content", "posts").where("id > ?", 7).fullAt("content", 4_000_000);

  @Test
  void leavesOutWhatCouldFillAPageBeforeItsEnd() {
    var trimmed = POSTS.trimmed(99);

    assertThat(trimmed.sql())
        .isEqualTo(
            "select id, title,"
                + " case when octet_length(content) <= 40000 then content else '' end as content"
                + " from posts where (id > ?)");
    assertThat(trimmed.arguments()).containsExactly(7);
    assertThat(trimmed.full()).isZero();
  }

  @Test
  void leavesNothingOutOfLongPages() {
    assertThat(POSTS.trimmed(999)).isSameAs(POSTS);
  }
}
