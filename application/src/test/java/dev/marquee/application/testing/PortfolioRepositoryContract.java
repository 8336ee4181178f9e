package dev.marquee.application.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.marquee.application.user.PortfolioRepository;
import dev.marquee.application.user.PortfolioRepository.Portfolio;
import dev.marquee.domain.post.NewPost;
import dev.marquee.domain.post.Post;
import dev.marquee.domain.post.PostContent;
import dev.marquee.domain.post.PostRepository;
import dev.marquee.domain.post.PostTitle;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserId;
import dev.marquee.domain.user.UserRepository;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link PortfolioRepository} promises. Each test starts with an empty one. */
public interface PortfolioRepositoryContract {

  PortfolioRepository portfolios();

  /** Where the accounts are. */
  UserRepository users();

  /** Where their posts are. */
  PostRepository posts();

  @Test
  default void findsAnAccountWithWhatItPublishedTheNewestFirst() {
    var mary = member("mary");
    var john = member("john");
    var first = publish(mary, "First", 0);
    var newest = publish(mary, "Newest", 2);
    var second = publish(mary, "Second", 0);
    posts().insert(mary.id(), Samples.draft("Draft"), Samples.NOW);
    posts().insert(mary.id(), Samples.scheduled("S", Samples.NOW.plusSeconds(9)), Samples.NOW);
    publish(john, "Not hers", 1);

    var portfolio = portfolios().find(mary.id(), PageRequest.FIRST);

    assertThat(portfolio.map(Portfolio::user)).contains(mary);
    assertThat(posts(mary, PageRequest.FIRST).items()).containsExactly(newest, second, first);
    assertThat(posts(mary, PageRequest.FIRST).more()).isFalse();
  }

  @Test
  default void findsAnAccountThatPublishedNothing() {
    var mary = member("mary");
    posts().insert(mary.id(), Samples.draft("Draft"), Samples.NOW);

    assertThat(portfolios().find(mary.id(), PageRequest.FIRST).map(Portfolio::user)).contains(mary);
    assertThat(posts(mary, PageRequest.FIRST).items()).isEmpty();
    assertThat(posts(mary, PageRequest.FIRST).more()).isFalse();
  }

  @Test
  default void findsNobody() {
    assertThat(portfolios().find(new UserId(404), PageRequest.FIRST)).isEmpty();
  }

  @Test
  default void findsManyAtOnce() {
    var mary = member("mary");
    var john = member("john");
    member("sue");
    var older = publish(mary, "Older", 0);
    var newer = publish(mary, "Newer", 1);
    var other = publish(john, "Other", 0);
    var asked = List.of(john.id(), new UserId(404), mary.id(), mary.id());

    var found = portfolios().findAll(asked, PageRequest.first(1));

    assertThat(found)
        .extracting(Portfolio::user, portfolio -> portfolio.posts().items())
        .containsExactlyInAnyOrder(tuple(mary, List.of(newer)), tuple(john, List.of(other)));
    assertThat(portfolios().findAll(asked, PageRequest.FIRST))
        .flatExtracting(portfolio -> portfolio.posts().items())
        .containsExactlyInAnyOrder(older, newer, other);
    assertThat(portfolios().findAll(List.of(), PageRequest.FIRST)).isEmpty();
  }

  @Test
  default void goesOnWhereItsPageEnded() {
    var mary = member("mary");
    var older = publish(mary, "Older", 0);
    var newer = publish(mary, "Newer", 1);

    var page = posts(mary, PageRequest.first(1));

    assertThat(page.items()).containsExactly(newer);
    var behind = PageRequest.first(1).from(page.next().orElseThrow());
    assertThat(posts(mary, behind).items()).containsExactly(older);
    assertThat(posts(mary, behind).more()).isFalse();
  }

  @Test
  default void endsAPageThatIsFull() {
    var mary = member("mary");
    var content = new PostContent("🎬".repeat(PostContent.MAX)); // 400,000 bytes
    var all = new ArrayList<Post>();
    for (var i = 0; i < 12; i++) {
      var post = NewPost.published(new PostTitle("Post " + i), content);
      all.add(posts().insert(mary.id(), post, Samples.NOW));
    }

    Collections.reverse(all);

    var page = posts(mary, PageRequest.FIRST);

    assertThat(page.items()).containsExactlyElementsOf(all.subList(0, 10));
    assertThat(page.more()).isTrue();
  }

  @Test
  default void givesPostsWholeThatAreLargerThanAllOthers() {
    var mary = member("mary");
    var john = member("john");
    var small = publish(mary, "Small", 0);
    var content = new PostContent("🎬".repeat(20_000));
    var large = NewPost.published(new PostTitle("Large"), content);
    var hers = posts().insert(mary.id(), large, Samples.NOW.plusSeconds(1));
    var his = publish(john, "His", 0);

    assertThat(portfolios().findAll(List.of(mary.id(), john.id()), PageRequest.FIRST))
        .extracting(Portfolio::user, portfolio -> portfolio.posts().items())
        .containsExactlyInAnyOrder(tuple(mary, List.of(hers, small)), tuple(john, List.of(his)));
  }

  private Page<Post> posts(User owner, PageRequest page) {
    return portfolios().find(owner.id(), page).orElseThrow().posts();
  }

  private Post publish(User author, String title, int later) {
    return posts().insert(author.id(), Samples.post(title), Samples.NOW.plusSeconds(later));
  }

  private User member(String name) {
    return users().insert(Samples.member(name), Samples.NOW);
  }
}
