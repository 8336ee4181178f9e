package dev.marquee.web.page;

import dev.marquee.domain.shared.Position;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/** The keys of a place as bytes, each with its type. */
final class Keys {

  private static final char NONE = '-';
  private static final char LONG = 'l';
  private static final char DECIMAL = 'd';
  private static final char INSTANT = 't';
  private static final char TEXT = 's';

  private Keys() {}

  static byte[] write(Position place) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      for (var key : place.keys()) {
        write(key, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Reads back what was written by {@link #write}, and nothing else: a signature sees to that. */
  static Position read(byte[] bytes) {
    var keys = new ArrayList<Optional<?>>();
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      while (in.available() > 0) {
        keys.add(readKey(in));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Position(keys);
  }

  private static void write(Optional<?> key, DataOutputStream out) throws IOException {
    switch (key.orElse(null)) {
      case null -> out.writeByte(NONE);
      case Long number -> {
        out.writeByte(LONG);
        out.writeLong(number);
      }
      case BigDecimal number -> {
        out.writeByte(DECIMAL);
        out.writeUTF(number.toString());
      }
      case Instant moment -> {
        out.writeByte(INSTANT);
        out.writeLong(moment.getEpochSecond());
        out.writeInt(moment.getNano());
      }
      case String text -> {
        out.writeByte(TEXT);
        out.writeUTF(text);
      }
      default -> throw new IllegalStateException("no key of a position: " + key);
    }
  }

  private static Optional<?> readKey(DataInputStream in) throws IOException {
    var type = (char) in.readByte();
    return switch (type) {
      case NONE -> Optional.empty();
      case LONG -> Optional.of(in.readLong());
      case DECIMAL -> Optional.of(new BigDecimal(in.readUTF()));
      case INSTANT -> Optional.of(Instant.ofEpochSecond(in.readLong(), in.readInt()));
      case TEXT -> Optional.of(in.readUTF());
      default -> throw new IllegalStateException("unknown type of key: " + type);
    };
  }
}
