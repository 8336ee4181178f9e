package dev.marquee.web.cache;

import dev.marquee.application.change.Topic;
import dev.marquee.web.server.Exchange;
import java.util.List;

/** With this a controller says that its answer may be kept for others. */
public record Keep(Exchange exchange) {

  /**
   * Lets the answer be given again to whoever asks for the same, as long as none of the topics
   * changes. It must not depend on who asks, but for whether somebody is signed in.
   */
  void whileUnchanged(List<Topic> topics) {
    exchange.keepAnswer(topics);
  }
}
