package dev.marquee.persistence.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.change.Freshness;
import dev.marquee.application.change.LogPositions;
import dev.marquee.application.change.Topic;
import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.persistence.testing.PersistenceExtension;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two other nodes hear what the adapters change here; this one only tells at first. */
@Timeout(60)
final class ChangeChannelIT {

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  private final UserRepository users = persistence.get(UserRepository.class);
  private final Transactions transactions = persistence.get(Transactions.class);
  private final Node one = new Node("one");
  private final Node two = new Node("two");

  @BeforeEach
  void start() {
    one.channel.start();
    two.channel.start();
    until(one.freshness::isVouchedFor);
    until(two.freshness::isVouchedFor);
  }

  @AfterEach
  void leave() {
    one.channel.close();
    two.channel.close();
  }

  @Test
  void hearsWhatIsToldInTheTransaction() {
    var mary = insert();
    var known = new Known(one, mary);

    transactions.write(() -> users.update(mary));

    until(() -> !known.holds());
  }

  @Test
  void hearsWhatIsToldSoonAfterTheCommit() {
    var mary = insert();
    var known = new Known(one, mary);

    two.freshness.changed(List.of(Topic.user(mary.id())));
    two.channel.tell(List.of(Topic.user(mary.id())));

    until(() -> !known.holds());
  }

  @Test
  void doesNotHearWhatWasTakenBack() {
    var mary = insert();
    var john = users.insert(Samples.member("john"), Samples.NOW);
    var known = new Known(one, mary);
    var other = new Known(one, john);

    try {
      transactions.write(() -> {
        users.update(mary);
        throw new IllegalStateException("taken back");
      });
    } catch (IllegalStateException takenBack) {
      transactions.write(() -> users.update(john));
    }

    until(() -> !other.holds());
    assertThat(known.holds() || !one.freshness.isVouchedFor()).isTrue();
  }

  @Test
  void forgetsEverythingWhenItsConnectionIsCut() {
    var known = new Known(one, insert());

    persistence.ask(
        "select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = '"
            + ChangeChannel.APPLICATION
            + "' and datname = current_database()");

    until(() -> !known.holds());
    until(one.freshness::isVouchedFor);
    assertThat(known.holds()).isFalse();
  }

  @Test
  void goesOnWhenAnotherLeaves() {
    two.channel.close();
    var known = new Known(one, insert());
    transactions.write(() -> users.insert(Samples.member("john"), Samples.NOW));

    until(() -> known.holds() && !two.channel.isHeard());
  }

  private User insert() {
    return users.insert(Samples.member("mary"), Samples.NOW);
  }

  /** Looks again and again, each time after a word with the database. */
  private static void until(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      persistence.ask("select 1");
    }
  }

  private static final class Node {

    final Freshness freshness = new Freshness(System::nanoTime);
    final LogPositions positions = new LogPositions();
    final ChangeChannel channel;

    Node(String name) {
      channel =
          new ChangeChannel(
              persistence.get(DatasourceConfiguration.class),
              freshness,
              positions,
              new NodeName(name));
    }
  }

  /** What a node remembers of an account. */
  private static final class Known {

    private final Freshness freshness;
    private final long moment;
    private final List<Topic> about;

    Known(Node node, User user) {
      freshness = node.freshness;
      moment = freshness.moment();
      about = List.of(Topic.user(user.id()));
    }

    boolean holds() {
      return freshness.holds(moment, about);
    }
  }
}
