import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a catalogue of any size as CSV: first the films of the demo catalogue, then inventions
 * made of their words. The same seed makes the same bytes.
 *
 * <p>Run as {@code java docs/benchmarks/Films.java ROWS [SEED] > films.csv} in the project's
 * folder.
 */
final class Films {

  private static final Path DEMO =
      Path.of("bootstrap/src/main/resources/dev/marquee/bootstrap/demo/films.csv");
  private static final List<String> GENRES =
      List.of("Action", "Comedy", "Crime", "Drama", "Family", "Horror", "Romance", "Thriller");
  private static final int LONGEST = 7;

  /** So many words in a hundred are new ones: a large catalogue is full of names. */
  private static final int NAMES = 35;

  private final Random random;
  private final List<String> words = new ArrayList<>();

  private Films(long seed) {
    this.random = new Random(seed);
  }

  public static void main(String... args) throws IOException {
    var rows = Integer.parseInt(args[0]);
    var seed = args.length > 1 ? Long.parseLong(args[1]) : 20_261_120L;
    System.err.println(rows + " films, seed " + seed);
    new Films(seed).write(rows);
  }

  private void write(int rows) throws IOException {
    var demo = Files.readAllLines(DEMO);
    try (var out =
        new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16)) {
      out.write(demo.get(0) + "\n");
      for (var row = 1; row <= rows; row++) {
        out.write((row < demo.size() ? known(demo.get(row), row) : invented(row)) + "\n");
      }
    }
  }

  /** A film of the demo catalogue, which many have seen. */
  private String known(String line, int row) {
    var title = line.startsWith("\"") ? line.substring(1, line.indexOf("\",")) : line.split(",")[0];
    words.addAll(List.of(title.split(" ")));
    var cells = line.split(",", -1);
    var last = cells.length - 1;
    cells[last - 3] = String.valueOf(100_000 + random.nextInt(2_000_000));
    if (cells[last].isEmpty()) {
      cells[last] = imdbId(row);
    }
    return String.join(",", cells);
  }

  private String invented(int row) {
    var seen = random.nextInt(100) < 65;
    return String.join(
        ",",
        title(),
        String.valueOf(2026 - (int) (Math.pow(random.nextDouble(), 2) * 125)),
        seen ? String.format(Locale.ROOT, "%.1f", rating()) : "",
        seen ? String.valueOf((int) Math.exp(random.nextDouble() * 11)) : "",
        GENRES.get(random.nextInt(8)) + "|" + GENRES.get(random.nextInt(8)),
        String.valueOf(40 + random.nextInt(140)),
        imdbId(row));
  }

  private double rating() {
    return Math.clamp(6.3 + 1.4 * random.nextGaussian(), 1, 10);
  }

  private String title() {
    var title = new StringBuilder(word());
    for (var more = random.nextInt(LONGEST); more > 0; more--) {
      title.append(' ').append(random.nextInt(100) < NAMES ? name() : word());
    }
    return title.toString().replace(",", "").replace("\"", "");
  }

  private String word() {
    return words.get(random.nextInt(words.size()));
  }

  /** The beginning of one word with the end of another. */
  private String name() {
    var head = word();
    var tail = word();
    return head.substring(0, (head.length() + 1) / 2) + tail.substring(tail.length() / 2);
  }

  private static String imdbId(int row) {
    return "tt" + (50_000_000 + row);
  }
}
