package dev.marquee.web.cache;

import static java.util.stream.Collectors.groupingBy;

import io.netty.util.concurrent.EventExecutor;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One who waits for an answer. */
final class Reader {

  private final AnswerKey key;
  private final List<String> credentials;
  private final EventExecutor loop;
  private final Consumer<@Nullable Representation> then;
  private @Nullable Representation answer;

  /**
   * Of a request.
   *
   * @param credentials the values of {@code Authorization}, as they were sent
   * @param loop where the request waits
   * @param then what goes on there, with the answer or, if the long way has to be gone, with none
   */
  Reader(
      AnswerKey key,
      List<String> credentials,
      EventExecutor loop,
      Consumer<@Nullable Representation> then) {
    this.key = key;
    this.credentials = credentials;
    this.loop = loop;
    this.then = then;
  }

  AnswerKey key() {
    return key;
  }

  List<String> credentials() {
    return credentials;
  }

  EventExecutor loop() {
    return loop;
  }

  /** Notes the answer, which he is told when he goes on. */
  void answer(Representation found) {
    answer = found;
  }

  /** On his loop. */
  void goOn() {
    then.accept(answer);
  }

  /** Lets all of them go on. */
  static void goOn(Collection<List<Reader>> readers) {
    readers.stream()
        .flatMap(List::stream)
        .collect(groupingBy(Reader::loop))
        .forEach((loop, there) -> loop.execute(() -> there.forEach(Reader::goOn)));
  }
}
