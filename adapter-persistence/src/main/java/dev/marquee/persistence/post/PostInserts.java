package dev.marquee.persistence.post;

import dev.marquee.application.audit.AuditEvent;
import dev.marquee.application.audit.Subject;
import dev.marquee.application.change.Topic;
import dev.marquee.domain.post.NewPost;
import dev.marquee.domain.post.Post;
import dev.marquee.domain.user.UserId;
import dev.marquee.persistence.TranslatesFailures;
import dev.marquee.persistence.audit.AuditLines;
import dev.marquee.persistence.change.Changes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Stores posts with their lines in the transaction that is running, many in two round trips. */
@Singleton
@TranslatesFailures(writes = true)
class PostInserts {

  /** A post on its way. */
  record Handed(UserId author, NewPost post, Instant now, AuditEvent line) {}

  private final NewPostRows rows;
  private final AuditLines trail;
  private final PostRowMapper mapper;
  private final Changes changes;

  PostInserts(NewPostRows rows, AuditLines trail, PostRowMapper mapper, Changes changes) {
    this.rows = rows;
    this.trail = trail;
    this.mapper = mapper;
    this.changes = changes;
  }

  /** The posts as they are stored, in their order. */
  List<Post> store(List<Handed> handed) {
    var posts =
        rows.insert(handed.stream().map(this::row).toList()).stream().map(mapper::toPost).toList();
    var lines = new ArrayList<AuditEvent>();
    for (var i = 0; i < posts.size(); i++) {
      lines.add(handed.get(i).line().about(Subject.of(posts.get(i).id())));
    }
    trail.write(lines);
    changes.note(posts.stream().map(Post::author).distinct().map(Topic::postsOf).toList());
    return posts;
  }

  private PostRow row(Handed handed) {
    var state = handed.post().stateAt(handed.now());
    return mapper.toFirstRow(handed.author(), handed.post(), state, handed.now());
  }
}
