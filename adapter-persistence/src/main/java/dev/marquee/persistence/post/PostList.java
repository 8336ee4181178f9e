package dev.marquee.persistence.post;

import dev.marquee.domain.access.Actor;
import dev.marquee.domain.post.PostFilter;
import dev.marquee.domain.post.PostOrder;
import dev.marquee.domain.shared.PageRequest;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The one statement of a list. It holds only the conditions that are asked for, so that each kind
 * of list is planned on its own and gets the index that was made for it.
 */
record PostList(String sql, List<Object> arguments) {

  private static final String PUBLISHED = "state = 'published'";

  static PostList of(Actor viewer, PostFilter filter, PostOrder order, PageRequest page) {
    var conditions = new ArrayList<String>();
    var arguments = new ArrayList<Object>();
    if (filter.publishedOnly() || viewer instanceof Actor.Anonymous) {
      conditions.add(PUBLISHED);
    } else if (viewer instanceof Actor.Member member && !viewer.isAdmin()) {
      conditions.add("(" + PUBLISHED + " or author_id = ?)");
      arguments.add(member.id());
    }
    filter
        .author()
        .ifPresent(author -> {
          conditions.add("author_id = ?");
          arguments.add(author.value());
        });
    arguments.add(page.limit() + 1);
    arguments.add(page.skip());
    var where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    return new PostList(
        PostRows.SELECT + where + " order by " + columns(order) + " limit ? offset ?", arguments);
  }

  private static String columns(PostOrder order) {
    return switch (order) {
      case BY_ID -> "id";
      case NEWEST_FIRST -> "created_at desc, id desc";
    };
  }

  void bind(PreparedStatement statement) throws SQLException {
    for (var i = 0; i < arguments.size(); i++) {
      statement.setObject(i + 1, arguments.get(i));
    }
  }
}
