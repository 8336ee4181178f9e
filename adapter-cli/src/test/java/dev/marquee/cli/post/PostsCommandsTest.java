package dev.marquee.cli.post;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.cli.ExitCodes;
import dev.marquee.cli.TestShell;
import dev.marquee.domain.testing.Samples;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostsCommandsTest {

  private static final String HEADER =
      "id,author_id,title,state,publish_at,published_at,created_at,updated_at";
  private static final String NOW = "2026-03-01T12:30:45.123456Z";
  private static final String SOON = "2026-03-01T13:30:45.123456Z";
  private static final String TALKIES = "1,1,'=Talkies,published,," + NOW + "," + NOW + "," + NOW;
  private static final String COLOUR = "2,1,Colour,draft,,," + NOW + "," + NOW;
  private static final String SOUND = "3,1,Sound,scheduled," + SOON + ",," + NOW + "," + NOW;

  private final TestShell shell = new TestShell();

  @BeforeEach
  void write() {
    var application = shell.backend.application;
    var ann = application.member("ann").id();
    var soon = Samples.NOW.plus(Duration.ofHours(1));
    application.posts.insert(ann, Samples.post("=Talkies"), Samples.NOW);
    application.posts.insert(ann, Samples.draft("Colour"), Samples.NOW);
    application.posts.insert(ann, Samples.scheduled("Sound", soon), Samples.NOW);
  }

  @Test
  void listsTheNewestFirst() {
    assertThat(shell.run("posts", "list", "-o", "csv").lines())
        .containsExactly(HEADER, SOUND, COLOUR, TALKIES);
    assertThat(shell.run("posts", "list", "--skip=2", "-o", "csv").lines())
        .containsExactly(HEADER, TALKIES);
  }

  @Test
  void listsWhatFits() {
    assertThat(shell.run("posts", "list", "--state=draft", "-o", "csv").lines())
        .containsExactly(HEADER, COLOUR);
    assertThat(shell.run("posts", "list", "--author-id=2", "-o", "csv").lines())
        .containsExactly(HEADER);
    assertThat(shell.run("posts", "list", "-q", "sound", "-o", "csv").lines())
        .containsExactly(HEADER, SOUND);
  }

  @Test
  void saysEverythingThatIsWrong() {
    var refused = shell.run("posts", "list", "--state=lost", "-q", "");

    assertThat(refused.exitCode()).isEqualTo(ExitCodes.INVALID);
    assertThat(refused.err()).contains("state must be", "query must");
    assertThat(shell.backend.asked).isEmpty();
  }

  @Test
  void exportsLinesOfJson() {
    assertThat(shell.run("posts", "export", "--format=jsonl").lines().getFirst())
        .isEqualTo(
            """
            {"id":1,"author_id":1,"title":"=Talkies","content":"About =Talkies.",\
            "state":"published","published_at":"%s","created_at":"%s","updated_at":"%s"}\
            """
                .formatted(NOW, NOW, NOW));
  }

  @Test
  void exportsCsvWithoutFormulas() {
    assertThat(shell.run("posts", "export").lines())
        .containsExactly(
            "id,author_id,title,content,state,publish_at,published_at,created_at,updated_at",
            "1,1,'=Talkies,About =Talkies.,published,," + NOW + "," + NOW + "," + NOW,
            "2,1,Colour,Not yet.,draft,,," + NOW + "," + NOW,
            "3,1,Sound,Soon.,scheduled," + SOON + ",," + NOW + "," + NOW);
  }
}
