package dev.marquee.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.domain.access.Actor;
import dev.marquee.domain.post.NewPost;
import dev.marquee.domain.post.Post;
import dev.marquee.domain.post.PostContent;
import dev.marquee.domain.post.PostFilter;
import dev.marquee.domain.post.PostOrder;
import dev.marquee.domain.post.PostRepository;
import dev.marquee.domain.post.PostTitle;
import dev.marquee.domain.post.SearchText;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.user.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link PostRepository} promises of looking for text; part of its contract. */
public interface PostSearchContract {

  PostRepository posts();

  /** A new account. */
  UserId author(String name);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vampire",
        "Vampire",
        "VAMPIRE",
        " vampire ",
        "vampire castle",
        "castle vampire",
        "nosferatu",
        "zoe",
        "Zoë",
        "vampire -comedy",
        "émigré"
      })
  default void findsWordsInTitleAndContent(String text) {
    var mary = author("mary");
    var wanted = post(mary, "Nosferatu", "A vampire leaves his castle; Zoë, an emigre, waits.");
    post(mary, "Airplane", "A comedy about a flight from Castle Rock, with Zo.");
    post(mary, "Nothing", "Else.");

    assertThat(found(text)).containsExactly(wanted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vampir3",
        "castle moon",
        "vampire -castle",
        "\"",
        "'",
        "-",
        "%",
        "vamp_re",
        "&|!:*"
      })
  default void findsNothingElse(String text) {
    post(author("mary"), "Nosferatu", "A vampire leaves his castle.");

    assertThat(found(text)).isEmpty();
    assertThat(best(text, Actor.anonymous(), 10)).isEmpty();
  }

  @Test
  default void findsTheNewTextOfAChangedPost() {
    var old = post(author("mary"), "Nosferatu", "A vampire.");
    posts().delete(old.id());
    var stored = post(author("john"), "Nosferatu", "A ghost.");

    assertThat(found("vampire")).isEmpty();
    assertThat(found("ghost")).containsExactly(stored);
  }

  @Test
  default void titlesCountMoreThanContents() {
    var mary = author("mary");
    var inTitle = post(mary, "Vampire", "Nothing more.");
    var often = post(mary, "Two", "Something on a vampire and another vampire.");
    var once = post(mary, "Three", "Something on a vampire and his whole castle.");

    assertThat(best("vampire", Actor.anonymous(), 10)).containsExactly(inTitle, often, once);
    assertThat(best("vampire", Actor.anonymous(), 2)).containsExactly(inTitle, often);
  }

  @Test
  default void amongEqualsTheNewestIsBest() {
    var mary = author("mary");
    var older = post(mary, "One", "A vampire.");
    var newer = post(mary, "Two", "A vampire.");

    assertThat(best("vampire", Actor.anonymous(), 10)).containsExactly(newer, older);
  }

  @Test
  default void findsOnlyWhatTheViewerMaySee() {
    var mary = author("mary");
    var published = post(mary, "Vampire", "One.");
    var draft = posts().insert(mary, Samples.draft("Vampire"), Samples.NOW);
    var author = new Actor.Member(mary.value(), "user");

    assertThat(best("vampire", Actor.anonymous(), 10)).containsExactly(published);
    assertThat(best("vampire", author, 10)).containsExactlyInAnyOrder(published, draft);
    assertThat(found("vampire")).containsExactly(published);
  }

  private List<Post> found(String text) {
    var filter = PostFilter.published().containing(new SearchText(text));
    return posts().list(Actor.anonymous(), filter, PostOrder.BY_ID, PageRequest.FIRST).items();
  }

  private List<Post> best(String text, Actor viewer, int limit) {
    return posts().listBest(viewer, PostFilter.ALL.containing(new SearchText(text)), limit).items();
  }

  private Post post(UserId author, String title, String content) {
    var post = NewPost.published(new PostTitle(title), new PostContent(content));
    return posts().insert(author, post, Samples.NOW);
  }
}
