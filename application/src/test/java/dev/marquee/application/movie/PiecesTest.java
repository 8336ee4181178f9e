package dev.marquee.application.movie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PiecesTest {

  private static final int SIZE = 1 << 20;

  private final List<byte[]> pieces = new ArrayList<>();

  @Test
  void areAllFullButTheLast() {
    write(new byte[SIZE + 3], new byte[SIZE], new byte[] {7});

    assertThat(pieces).extracting(piece -> piece.length).containsExactly(SIZE, SIZE, 4);
    assertThat(pieces.get(2)).containsExactly(0, 0, 0, 7);
  }

  @Test
  void endWhereTheLastIsFull() {
    write(new byte[SIZE]);

    assertThat(pieces).extracting(piece -> piece.length).containsExactly(SIZE);
  }

  @Test
  void ofNothingThereIsOne() {
    write();

    assertThat(pieces).extracting(piece -> piece.length).containsExactly(0);
  }

  private void write(byte[]... parts) {
    try (var out =
        new Pieces((piece, number) -> {
          assertThat(number).isEqualTo(pieces.size());
          pieces.add(piece);
        })) {
      for (var part : parts) {
        out.write(part, 0, part.length);
      }
    }
  }
}
