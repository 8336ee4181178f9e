package dev.marquee.persistence.post;

import dev.marquee.application.audit.AuditEvent;
import dev.marquee.application.post.PostIntake;
import dev.marquee.application.shared.Transactions;
import dev.marquee.application.shared.Unavailable;
import dev.marquee.domain.post.NewPost;
import dev.marquee.domain.post.Post;
import dev.marquee.domain.user.UserId;
import dev.marquee.persistence.batch.Batches;
import dev.marquee.persistence.post.PostInserts.Handed;
import io.micronaut.data.connection.ConnectionOperations;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * Stores what comes at the same time by one transaction, which the log of the database is flushed
 * for once.
 */
@Singleton
final class JdbcPostIntake implements PostIntake {

  /** With more the log is flushed more often, for fewer posts each time. */
  private static final int LANES = 1;

  /** Their contents may come to 400 KB each. */
  private static final int MOST = 64;

  private final ConnectionOperations<?> connections;
  private final PostInserts inserts;
  private final Batches<Handed, Post> batches;

  JdbcPostIntake(
      ConnectionOperations<?> connections, Transactions transactions, PostInserts inserts) {
    this.connections = connections;
    this.inserts = inserts;
    this.batches =
        new Batches<>(
            LANES,
            MOST,
            handed -> transactions.write(() -> inserts.store(handed)),
            failure -> !(failure instanceof Unavailable));
  }

  @Override
  public Post store(UserId author, NewPost post, Instant now, AuditEvent line) {
    var handed = new Handed(author, post, now, line);
    return connections.findConnectionStatus().isPresent()
        ? inserts.store(List.of(handed)).getFirst()
        : batches.ask(handed);
  }
}
