package dev.marquee.persistence.movie.file;

import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * IMDb's title.ratings.tsv, to be looked up by id: a million and a half titles, in two arrays of
 * numbers, because as many objects would take ten times the memory.
 */
final class ImdbRatings {

  /** The text of a rating and the number of its votes. */
  record Rated(String rating, String votes) {}

  private static final List<String> COLUMNS = List.of("tconst", "averageRating", "numVotes");
  private static final Pattern ID = Pattern.compile("tt[0-9]{7,10}");
  private static final Pattern RATING = Pattern.compile("[0-9]\\.[0-9]|10\\.0");
  private static final Pattern VOTES = Pattern.compile("[0-9]{1,9}");
  private static final int TENTHS = 128;

  /** Open addressing over a power of two, at most half full; 0 is free. */
  private long[] ids = new long[1 << 10];

  /** Votes times {@link #TENTHS}, and the rating in tenths. */
  private long[] values = new long[ids.length];

  private int size;

  private ImdbRatings() {}

  /** Reads the whole file, which must have no line that is none. */
  static ImdbRatings of(Reader text) {
    var ratings = new ImdbRatings();
    var rows = new TabbedRows(text, Set.copyOf(COLUMNS));
    if (!rows.header().equals(COLUMNS)) {
      throw MalformedFile.at(1, "the header must be " + String.join(", ", COLUMNS));
    }
    for (var row = rows.next(); row.isPresent(); row = rows.next()) {
      ratings.take(row.get(), rows.line());
    }
    return ratings;
  }

  /** What is known of a title. */
  Optional<Rated> of(String id) {
    if (!ID.matcher(id).matches()) {
      return Optional.empty();
    }
    var slot = slot(key(id));
    return ids[slot] == 0 ? Optional.empty() : Optional.of(rated(values[slot]));
  }

  private void take(List<String> row, long line) {
    if (row.size() != COLUMNS.size()
        || !ID.matcher(row.get(0)).matches()
        || !RATING.matcher(row.get(1)).matches()
        || !VOTES.matcher(row.get(2)).matches()) {
      throw MalformedFile.at(line, "must be an id, a rating and a number of votes");
    }
    var tenths = Long.parseLong(row.get(1).replace(".", ""));
    put(key(row.get(0)), Long.parseLong(row.get(2)) * TENTHS + tenths);
  }

  private void put(long id, long value) {
    if (2 * (size + 1) > ids.length) {
      grow();
    }
    var slot = slot(id);
    size += ids[slot] == 0 ? 1 : 0;
    ids[slot] = id;
    values[slot] = value;
  }

  private void grow() {
    var oldIds = ids;
    var oldValues = values;
    ids = new long[2 * oldIds.length];
    values = new long[ids.length];
    for (var i = 0; i < oldIds.length; i++) {
      if (oldIds[i] != 0) {
        var slot = slot(oldIds[i]);
        ids[slot] = oldIds[i];
        values[slot] = oldValues[i];
      }
    }
  }

  private int slot(long id) {
    var slot = Long.hashCode(id * 0x9E3779B97F4A7C15L) & (ids.length - 1);
    while (ids[slot] != 0 && ids[slot] != id) {
      slot = (slot + 1) & (ids.length - 1);
    }
    return slot;
  }

  /** The 1 tells tt0000001 from tt00000001. */
  private static long key(String id) {
    return Long.parseLong("1" + id.substring(2));
  }

  private static Rated rated(long value) {
    var tenths = value % TENTHS;
    return new Rated(tenths / 10 + "." + tenths % 10, String.valueOf(value / TENTHS));
  }
}
