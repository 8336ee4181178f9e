package dev.marquee.web.cache;

import dev.marquee.domain.access.Actor;
import dev.marquee.web.access.RecalledTokens;
import dev.marquee.web.cache.Representations.Since;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Answers readers of one kind: looks who they are, and reads once for all of them. */
record Answering<Q, T>(
    JointRead<Q, T> read, RecalledTokens tokens, Keeper keeper, JsonMapper json, Executor blocking)
    implements Consumer<Map<Q, List<Reader>>> {

  @Override
  public void accept(Map<Q, List<Reader>> asked) {
    var callers = callers(asked.values());
    var questions = new HashMap<Q, Actor>();
    asked.forEach((question, readers) ->
        readers.forEach(reader -> {
          var caller = callers.get(reader.credentials());
          if (caller != null) {
            questions.put(question, caller);
          }
        }));
    var since = keeper.now();
    var answers = read.answer(questions);
    asked.forEach((question, readers) -> {
      var answer = answers.get(question);
      if (answer != null) {
        var representation = write(answer, since);
        var admitted =
            readers.stream().filter(reader -> callers.containsKey(reader.credentials())).toList();
        admitted.forEach(reader -> reader.answer(representation));
        admitted.stream()
            .map(Reader::key)
            .distinct()
            .forEach(key -> keeper.keep(key, representation, since));
      }
    });
  }

  /** The answer as it goes over the wire. */
  private Representation write(OpenAnswer<T> answer, Since since) {
    var whole = answer.complete();
    try {
      var body = json.writeValueAsBytes(read.body(), whole.body());
      return Representation.of(read.route(), whole, body, since.moment(), answer.about());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Who shows what, but for whom is to be refused. */
  private Map<List<String>, Actor> callers(Collection<List<Reader>> readers) {
    var shown = readers.stream().flatMap(List::stream).map(Reader::credentials).distinct().toList();
    var callers = new HashMap<List<String>, Actor>();
    if (shown.size() == 1) {
      tokens.admit(shown.getFirst()).ifPresent(caller -> callers.put(shown.getFirst(), caller));
    } else {
      var looking =
          shown.stream()
              .map(one -> CompletableFuture.supplyAsync(() -> tokens.admit(one), blocking))
              .toList();
      for (var i = 0; i < shown.size(); i++) {
        var credentials = shown.get(i);
        looking.get(i).join().ifPresent(caller -> callers.put(credentials, caller));
      }
    }
    return callers;
  }
}
