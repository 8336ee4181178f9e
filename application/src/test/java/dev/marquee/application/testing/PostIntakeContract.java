package dev.marquee.application.testing;

import static dev.marquee.domain.testing.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.AuditEntry;
import dev.marquee.application.audit.AuditEvent;
import dev.marquee.application.audit.AuditFilter;
import dev.marquee.application.audit.AuditLog;
import dev.marquee.application.post.PostIntake;
import dev.marquee.application.shared.Origin;
import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.post.NewPost;
import dev.marquee.domain.post.Post;
import dev.marquee.domain.post.PostFilter;
import dev.marquee.domain.post.PostOrder;
import dev.marquee.domain.post.PostRepository;
import dev.marquee.domain.post.PostState;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserId;
import dev.marquee.domain.user.UserRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every {@link PostIntake} promises. Each test starts with empty stores. */
public interface PostIntakeContract {

  PostIntake intake();

  UserRepository users();

  PostRepository posts();

  AuditLog trail();

  Transactions transactions();

  @Test
  default void storesAPostWithItsLine() {
    var mary = member("mary");

    var stored = store(mary.id(), Samples.post("Nosferatu"), "r-1");

    assertThat(stored.author()).isEqualTo(mary.id());
    assertThat(stored.title().value()).isEqualTo("Nosferatu");
    assertThat(stored.state()).isEqualTo(PostState.published(Samples.NOW));
    assertThat(stored.version()).isEqualTo(1);
    assertThat(posts().find(stored.id())).contains(stored);
    assertThat(lines())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.actor()).isEqualTo("user:" + mary.id().value());
          assertThat(line.username()).contains("mary");
          assertThat(line.subject()).contains("post:" + stored.id().value());
          assertThat(line.origin().request()).contains("r-1");
          assertThat(line.details()).containsExactly(Map.entry("published", "true"));
        });
  }

  @Test
  default void storesDraftsToo() {
    var draft = store(member("mary").id(), Samples.draft("Later"), "r-1");

    assertThat(draft.state()).isEqualTo(PostState.draft());
    assertThat(posts().find(draft.id())).contains(draft);
  }

  @Test
  default void takesNothingFromWhomItDoesNotKnow() {
    var mary = member("mary");
    users().delete(mary.id());

    assertThat(codeOf(() -> store(mary.id(), Samples.post("Late"), "r-1")))
        .isEqualTo("user_not_found");
    assertThat(listed()).isEmpty();
    assertThat(lines()).isEmpty();
  }

  @Test
  default void takesPartInATransaction() {
    var mary = member("mary");

    assertThatThrownBy(() ->
            transactions()
                .write(() -> {
                  store(mary.id(), Samples.post("Undone"), "r-1");
                  throw new IllegalStateException("on purpose");
                }))
        .hasMessage("on purpose");

    assertThat(listed()).isEmpty();
    assertThat(lines()).isEmpty();
  }

  @Test
  default void seesWhatOnlyTheTransactionKnows() {
    var stored =
        transactions().write(() -> store(member("new").id(), Samples.post("At once"), "request"));

    assertThat(posts().find(stored.id())).contains(stored);
  }

  /** Whoever is gone harms nobody else. */
  @Test
  default void givesEachOfManyAtOnceItsOwn() throws Exception {
    var mary = member("mary");
    var gone = new UserId(4_000);
    var tasks = new ArrayList<Callable<Optional<Post>>>();
    for (var i = 0; i < 200; i++) {
      var name = "post " + i;
      var known = i % 20 != 0;
      tasks.add(() -> {
        if (known) {
          return Optional.of(store(mary.id(), Samples.post(name), name));
        }
        assertThat(codeOf(() -> store(gone, Samples.post(name), name))).isEqualTo("user_not_found");
        return Optional.empty();
      });
    }

    var callers = Executors.newFixedThreadPool(50);
    try {
      for (var answer : callers.invokeAll(tasks)) {
        answer
            .get()
            .ifPresent(post -> {
              var entry = lineAbout(post);
              assertThat(entry.origin().request()).contains(post.title().value());
              assertThat(posts().find(post.id())).contains(post);
            });
      }
    } finally {
      callers.shutdownNow();
    }

    assertThat(lines()).hasSize(190);
  }

  private AuditEntry lineAbout(Post post) {
    var subject = Optional.of("post:" + post.id().value());
    return lines().stream().filter(line -> line.subject().equals(subject)).findAny().orElseThrow();
  }

  private Post store(UserId author, NewPost post, String request) {
    var origin = new Origin(Optional.of("192.0.2.7"), Optional.of(3L), Optional.of(request));
    var line =
        new AuditEvent(
            Samples.NOW,
            new Actor.Member(author.value(), "user"),
            origin,
            Action.POST_CREATED,
            Optional.empty(),
            Optional.empty(),
            Map.of("published", "true"));
    return intake().store(author, post, Samples.NOW, line);
  }

  private List<AuditEntry> lines() {
    return trail().list(AuditFilter.ALL, PageRequest.first(PageRequest.MAX_LIMIT)).items();
  }

  private List<Post> listed() {
    var admin = new Actor.Operator("test");
    return posts().list(admin, PostFilter.ALL, PostOrder.BY_ID, PageRequest.FIRST).items();
  }

  private User member(String name) {
    return users().insert(Samples.member(name), Samples.NOW);
  }
}
