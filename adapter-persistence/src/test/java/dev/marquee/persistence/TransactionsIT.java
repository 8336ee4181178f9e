package dev.marquee.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.post.PostRepository;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.persistence.testing.PersistenceExtension;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class TransactionsIT {

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  private final Transactions transactions = persistence.get(Transactions.class);
  private final UserRepository users = persistence.get(UserRepository.class);
  private final PostRepository posts = persistence.get(PostRepository.class);

  @Test
  void whatIsThrownRollsBackAndComesOutAsItIs() {
    var refusal = new Conflict("no");

    assertThatThrownBy(() ->
            transactions.write(() -> {
              insert("mary");
              throw refusal;
            }))
        .isSameAs(refusal);
    assertThat(all()).isEmpty();
  }

  @Test
  void aRefusalOfTheDatabaseComesOutAsItIs() {
    insert("mary");

    assertThatThrownBy(() -> transactions.write(() -> insert("mary"))).isInstanceOf(Conflict.class);
    assertThat(all()).hasSize(1);
  }

  @Test
  void aTransactionInsideAnotherSharesItsEnd() {
    assertThatThrownBy(() ->
            transactions.write(() -> {
              transactions.write(() -> insert("mary"));
              assertThat(transactions.read(this::all)).hasSize(1);
              throw new IllegalStateException();
            }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(all()).isEmpty();
  }

  @Test
  void aReadSeesOneState() {
    var seen =
        transactions.read(() -> {
          var before = all();
          elsewhere(
              """
              insert into marquee.users
              values (default, 'x', 'x', 'x@x.org', 'x@x.org', 'user', true, now(), now(), 1)
              """);
          assertThat(all()).isEqualTo(before);
          return before;
        });

    assertThat(seen).isEmpty();
    assertThat(all()).hasSize(1);
  }

  @Test
  void aRowFoundForUpdateIsHeldUntilTheEnd() {
    var author = insert("mary").id();
    var post = posts.insert(author, Samples.post("Held"), Samples.NOW);

    transactions.write(() -> {
      var held = posts.findForUpdate(post.id());
      assertThatThrownBy(() -> elsewhere("select id from marquee.posts for update nowait"))
          .hasMessageContaining("could not obtain lock");
      return held;
    });

    elsewhere("select id from marquee.posts for update nowait");
  }

  private User insert(String name) {
    return users.insert(Samples.member(name), Samples.NOW);
  }

  private List<User> all() {
    return users.list(PageRequest.FIRST).items();
  }

  private static void elsewhere(String sql) {
    try (var connection = persistence.database().connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
