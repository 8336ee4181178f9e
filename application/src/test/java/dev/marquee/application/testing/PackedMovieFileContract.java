package dev.marquee.application.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.movie.MovieFile;
import dev.marquee.application.movie.MovieFile.Format;
import dev.marquee.application.movie.MovieFile.Source;
import dev.marquee.application.movie.RawMovie;
import dev.marquee.domain.error.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link MovieFile} promises of files packed by gzip. */
public interface PackedMovieFileContract {

  int FILMS = 20_000;

  MovieFile files();

  @ParameterizedTest
  @EnumSource(Format.class)
  default void unpacksEveryFormat(Format format) throws IOException {
    var text =
        switch (format) {
          case CSV -> "title,released\nHeat,1995\n";
          case JSON -> "[{\"title\": \"Heat\", \"released\": 1995}]";
          case JSON_LINES -> "{\"title\": \"Heat\", \"released\": 1995}\n";
          case IMDB -> MovieLinesContract.HEADER + MovieLinesContract.HEAT;
        };

    var rows = rows(new ByteArrayInputStream(gzip(text)), format);

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).columns()).containsEntry("title", "Heat");
  }

  /** As bgzip and cat make them, through a pipe that does not say whether more will come. */
  @Test
  default void unpacksAllMembersOfAFile() throws IOException {
    var parts =
        new SequenceInputStream(
            new ByteArrayInputStream(gzip("title,released\nHeat,1995\n")),
            new ByteArrayInputStream(gzip("Ronin,1998\n")));

    assertThat(rows(new Silent(parts), Format.CSV)).hasSize(2);
  }

  @Test
  default void refusesAFileThatIsCutOff() throws IOException {
    var whole = gzip(films());
    var half = Arrays.copyOf(whole, whole.length / 2);

    assertThatThrownBy(() -> rows(new ByteArrayInputStream(half), Format.CSV))
        .isInstanceOf(InvalidInput.class)
        .hasMessageMatching("line [1-9][0-9]{3,4}: breaks off within gzip");
    assertThatThrownBy(() -> rows(new ByteArrayInputStream(whole, 0, 5), Format.CSV))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("line 1: breaks off within gzip");
  }

  @Test
  default void refusesAFileThatWasDamaged() throws IOException {
    var damaged = gzip(films());
    damaged[damaged.length - 6] ^= 1;

    assertThatThrownBy(() -> rows(new ByteArrayInputStream(damaged), Format.CSV))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("line " + (FILMS + 2) + ": is not gzip");
  }

  @Test
  default void refusesABombOnTheWay() throws IOException {
    var bomb = gzip("title,released\n" + "Heat,1995\n".repeat(1_000_000));

    assertThatThrownBy(() -> rows(new ByteArrayInputStream(bomb), Format.CSV))
        .isInstanceOf(InvalidInput.class)
        .hasMessageMatching("line [0-9]{6}: unpacks to more than 100 times its size");
  }

  private List<RawMovie> rows(InputStream content, Format format) {
    var rows = new ArrayList<RawMovie>();
    files().rows(new Source(content, format)).forEachRemaining(rows::add);
    return rows;
  }

  private static String films() {
    var random = new Random(1);
    var films = new StringBuilder("title,released\n");
    for (var n = 0; n < FILMS; n++) {
      films.append(Long.toString(random.nextLong(), 36)).append(",1995\n");
    }
    return films.toString();
  }

  private static byte[] gzip(String text) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }

  /** Never knows whether there is more, as a pipe. */
  final class Silent extends InputStream {

    private final InputStream in;

    Silent(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return in.read(target, offset, length);
    }
  }
}
