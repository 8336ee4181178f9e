package dev.marquee.persistence.change;

import dev.marquee.application.change.Freshness;
import dev.marquee.application.change.Topic;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Where repositories note what they changed. It is heard of when the transaction has ended: here
 * before the writer goes on, on other nodes soon after. However it ended: a commit that got lost
 * may have been one, and looking again in vain harms nobody.
 */
@Singleton
public final class Changes {

  private final TransactionOperations<Connection> transactions;
  private final ConnectionOperations<Connection> connections;
  private final ChangeChannel channel;
  private final Freshness freshness;

  Changes(
      TransactionOperations<Connection> transactions,
      ConnectionOperations<Connection> connections,
      ChangeChannel channel,
      Freshness freshness) {
    this.transactions = transactions;
    this.connections = connections;
    this.channel = channel;
    this.freshness = freshness;
  }

  /** Notes, once it is written, what has changed with the end of the running transaction. */
  public void note(Topic... topics) {
    note(List.of(topics));
  }

  /** The same. */
  public void note(List<Topic> changed) {
    transactions
        .findTransactionStatus()
        .ifPresentOrElse(
            status -> status.registerSynchronization(new AtTheEnd(changed)),
            () -> {
              notifyOf(changed);
              freshness.changed(changed);
            });
  }

  /**
   * Part of the running transaction, so that it is told if it is committed, whatever becomes of
   * this process. It makes commits wait for each other, which is why it is not the usual way.
   */
  private void notifyOf(List<Topic> topics) {
    var message = Message.of(Message.NOBODY, 0, topics);
    connections.executeWrite(status -> notifyOf(message, status.getConnection()));
  }

  private static boolean notifyOf(Message message, Connection connection) {
    try (var statement = connection.prepareStatement("select pg_notify(?, ?)")) {
      statement.setString(1, ChangeChannel.NAME);
      statement.setString(2, message.toString());
      return statement.execute();
    } catch (SQLException e) {
      throw new DataAccessException("cannot tell other nodes what changed", e);
    }
  }

  private final class AtTheEnd implements TransactionSynchronization {

    private final List<Topic> topics;
    private boolean told;

    AtTheEnd(List<Topic> topics) {
      this.topics = topics;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      if (!channel.isHeard()) {
        notifyOf(topics);
        told = true;
      }
    }

    @Override
    public void afterCompletion(Status status) {
      freshness.changed(topics);
      if (!told) {
        channel.tell(topics);
      }
    }
  }
}
