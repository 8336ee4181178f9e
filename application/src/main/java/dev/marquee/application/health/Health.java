package dev.marquee.application.health;

import java.util.List;

/**
 * How the service is as a whole, and in its parts; after one that is down no other is looked at.
 */
public record Health(Condition condition, List<Component> components) {

  static Health of(List<Component> components) {
    var worst =
        components.stream().map(Component::condition).reduce(Condition.UP, Condition::orWorse);
    return new Health(worst, components);
  }
}
