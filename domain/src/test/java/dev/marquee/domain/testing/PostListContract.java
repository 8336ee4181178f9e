package dev.marquee.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.domain.access.Actor;
import dev.marquee.domain.access.Permission;
import dev.marquee.domain.post.Post;
import dev.marquee.domain.post.PostFilter;
import dev.marquee.domain.post.PostOrder;
import dev.marquee.domain.post.PostRepository;
import dev.marquee.domain.post.PostState;
import dev.marquee.domain.shared.Page;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.shared.Period;
import dev.marquee.domain.user.UserId;
import dev.marquee.domain.user.UserRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link PostRepository} promises of its lists; part of its contract. */
public interface PostListContract extends PostPagesContract, PostSearchContract {

  @Override
  PostRepository posts();

  /** Where the authors are; starts empty too. */
  UserRepository users();

  /** The store's filter and the access lists of the domain must never disagree. */
  @Test
  default void listsExactlyWhatTheAccessListsAllow() {
    var mary = author("mary");
    var john = author("john");
    var all = new ArrayList<Post>();
    for (var author : List.of(mary, john)) {
      all.add(posts().insert(author, Samples.post("P"), Samples.NOW));
      all.add(posts().insert(author, Samples.draft("D"), Samples.NOW));
      var at = Samples.NOW.plusSeconds(60);
      all.add(posts().insert(author, Samples.scheduled("S", at), Samples.NOW));
    }
    var viewers =
        List.of(
            Actor.anonymous(),
            new Actor.Member(mary.value(), "user"),
            new Actor.Member(john.value(), "user"),
            new Actor.Member(Long.MAX_VALUE, "user"),
            new Actor.Member(Long.MAX_VALUE, "admin"),
            new Actor.Operator("test"));

    for (var viewer : viewers) {
      assertThat(listed(viewer, PostFilter.ALL))
          .as("%s", viewer)
          .containsExactlyElementsOf(
              all.stream().filter(post -> viewer.may(post, Permission.VIEW)).toList());
      assertThat(listed(viewer, PostFilter.published()))
          .as("%s, published", viewer)
          .containsExactly(all.get(0), all.get(3));
      assertThat(listed(viewer, PostFilter.published().by(john)))
          .as("%s, published, of one author", viewer)
          .containsExactly(all.get(3));
      assertThat(listed(viewer, PostFilter.ALL.by(john)))
          .as("%s, of one author", viewer)
          .containsExactlyElementsOf(
              all.subList(3, 6).stream()
                  .filter(post -> viewer.may(post, Permission.VIEW))
                  .toList());
    }
  }

  @Test
  default void listsWhatFits() {
    var author = author("mary");
    var early = posts().insert(author, Samples.post("P"), Samples.NOW.minusSeconds(9));
    var draft = posts().insert(author, Samples.draft("D"), Samples.NOW);
    var at = Samples.NOW.plusSeconds(60);
    var scheduled = posts().insert(author, Samples.scheduled("S", at), Samples.NOW);
    var late = posts().insert(author, Samples.post("P"), Samples.NOW.plusSeconds(1));
    var own = new Actor.Member(author.value(), "user");
    var toNow = new Period(Optional.empty(), Optional.of(Samples.NOW));
    var fromNow = new Period(Optional.of(Samples.NOW), Optional.empty());

    assertThat(listed(own, PostFilter.ALL.in(PostState.Kind.DRAFT))).containsExactly(draft);
    assertThat(listed(own, PostFilter.ALL.in(PostState.Kind.SCHEDULED))).containsExactly(scheduled);
    assertThat(listed(own, PostFilter.published())).containsExactly(early, late);
    assertThat(listed(Actor.anonymous(), PostFilter.ALL.in(PostState.Kind.DRAFT))).isEmpty();
    assertThat(listed(own, PostFilter.ALL.createdIn(toNow)))
        .containsExactly(early, draft, scheduled);
    assertThat(listed(own, PostFilter.ALL.createdIn(fromNow)))
        .containsExactly(draft, scheduled, late);
    assertThat(listed(own, PostFilter.ALL.publishedIn(toNow))).containsExactly(early);
    assertThat(listed(own, PostFilter.ALL.publishedIn(fromNow))).containsExactly(late);
    assertThat(listed(own, PostFilter.ALL.createdIn(toNow).publishedIn(fromNow))).isEmpty();
  }

  @Test
  default void listsNewestFirstWithTiesById() {
    var author = author("mary");
    var second = posts().insert(author, Samples.post("2nd"), Samples.NOW);
    var third = posts().insert(author, Samples.post("3rd"), Samples.NOW);
    var first = posts().insert(author, Samples.post("1st"), Samples.NOW.minusSeconds(1));

    var page =
        posts()
            .list(
                Actor.anonymous(),
                PostFilter.published(),
                PostOrder.NEWEST_FIRST,
                PageRequest.FIRST);

    assertThat(page.items()).containsExactly(third, second, first);
  }

  @Test
  default void listsInPages() {
    var author = author("mary");
    var ids = new ArrayList<Post>();
    for (var i = 0; i < 5; i++) {
      ids.add(posts().insert(author, Samples.post("Post " + i), Samples.NOW));
    }

    var middle = published(new PageRequest(2, 2));
    var last = published(new PageRequest(2, 3));

    assertThat(middle.items()).containsExactlyElementsOf(ids.subList(2, 4));
    assertThat(middle.more()).isTrue();
    assertThat(last.items()).containsExactlyElementsOf(ids.subList(3, 5));
    assertThat(last.more()).isFalse();
  }

  private Page<Post> published(PageRequest page) {
    return posts().list(Actor.anonymous(), PostFilter.published(), PostOrder.BY_ID, page);
  }

  private List<Post> listed(Actor viewer, PostFilter filter) {
    return posts().list(viewer, filter, PostOrder.BY_ID, PageRequest.FIRST).items();
  }

  @Override
  default UserId author(String name) {
    return users().insert(Samples.member(name), Samples.NOW).id();
  }
}
