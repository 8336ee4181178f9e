package dev.marquee.web.cache;

import dev.marquee.application.change.Topic;
import dev.marquee.web.condition.Conditions;
import dev.marquee.web.condition.EntityTag;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import java.util.Optional;

/**
 * An answer that is the same for all who may have it.
 *
 * @param tag of what it shows, if that has one
 * @param whole without the tag
 * @param about what it must not outlive
 */
public record OpenAnswer<T>(
    Optional<EntityTag> tag, MutableHttpResponse<T> whole, List<Topic> about) {

  /** An answer that shows one state of one thing. */
  public static <T> OpenAnswer<T> of(EntityTag tag, MutableHttpResponse<T> whole, Topic... about) {
    return new OpenAnswer<>(Optional.of(tag), whole, List.of(about));
  }

  /** An answer that shows more than one thing. */
  public static <T> OpenAnswer<T> of(MutableHttpResponse<T> whole, Topic... about) {
    return new OpenAnswer<>(Optional.empty(), whole, List.of(about));
  }

  /** As it is given to one who asks, and may be kept for others. */
  public HttpResponse<T> give(Conditions conditions, Keep keep) {
    keep.whileUnchanged(about);
    return give(conditions);
  }

  /** As it is given to one who asks. */
  public HttpResponse<T> give(Conditions conditions) {
    return tag.map(state -> conditions.answer(state, whole)).orElse(whole);
  }

  /** With everything, for whoever has nothing of it yet. */
  HttpResponse<T> complete() {
    return tag.map(state -> state.on(whole)).orElse(whole);
  }
}
