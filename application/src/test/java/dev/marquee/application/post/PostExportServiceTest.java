package dev.marquee.application.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.Unauthenticated;
import dev.marquee.domain.post.Post;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.testing.Samples;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PostExportServiceTest {

  private final TestApplication app = new TestApplication();

  @Test
  void handsOverEachPostOnceByIdWhateverItsState() {
    var ann = app.member("ann").id();
    var posts =
        IntStream.range(0, PageRequest.MAX_LIMIT + 1)
            .mapToObj(i -> i % 2 == 0 ? Samples.post("Post " + i) : Samples.draft("Post " + i))
            .map(post -> app.posts.insert(ann, post, Samples.NOW))
            .toList();
    var exported = new ArrayList<Post>();

    var count = app.postExportService.export(new Actor.Operator("root"), exported::add);

    assertThat(exported).isEqualTo(posts);
    assertThat(count).isEqualTo(posts.size());
  }

  @Test
  void onlyAdminsExport() {
    var ann = app.member("ann");
    app.posts.insert(ann.id(), Samples.post("Talkies"), Samples.NOW);

    assertThatThrownBy(
            () -> app.postExportService.export(ann.asActor(), PostExportServiceTest::fail))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(
            () -> app.postExportService.export(Actor.anonymous(), PostExportServiceTest::fail))
        .isInstanceOf(Unauthenticated.class);
  }

  private static void fail(Post post) {
    throw new AssertionError(post);
  }
}
