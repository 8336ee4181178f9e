package dev.marquee.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.shared.Transactions;
import dev.marquee.application.testing.TransactionsContract;
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

final class JdbcTransactionsIT implements TransactionsContract {

  private static final String LOCK = "select id from marquee.posts for update nowait";

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  @Override
  public Transactions transactions() {
    return persistence.get(Transactions.class);
  }

  @Override
  public UserRepository users() {
    return persistence.get(UserRepository.class);
  }

  @Test
  void aRefusalOfTheDatabaseComesOutAsItIs() {
    insert("mary");

    assertThatThrownBy(() -> transactions().write(() -> insert("mary")))
        .isInstanceOf(Conflict.class);
    assertThat(all()).hasSize(1);
  }

  @Test
  void aReadSeesOneState() {
    transactions()
        .read(() -> {
          assertThat(all()).isEmpty();
          insertElsewhere();
          assertThat(all()).isEmpty();
          return true;
        });

    assertThat(all()).hasSize(1);
  }

  @Test
  void aRowFoundForUpdateIsHeldUntilTheEnd() {
    var posts = persistence.get(PostRepository.class);
    var post = posts.insert(insert("mary").id(), Samples.post("Held"), Samples.NOW);

    transactions()
        .write(() -> {
          var held = posts.findForUpdate(post.id());
          assertThatThrownBy(() -> elsewhere(LOCK)).hasMessageContaining("obtain lock");
          return held;
        });

    elsewhere(LOCK);
  }

  private User insert(String name) {
    return users().insert(Samples.member(name), Samples.NOW);
  }

  private List<User> all() {
    return users().list(PageRequest.FIRST).items();
  }

  private static void insertElsewhere() {
    elsewhere(
        """
        insert into marquee.users
        values (default, 'x', 'x', 'x@x.org', 'x@x.org', 'user', true, now(), now(), 1)
        """);
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
