package dev.marquee.web.access;

import dev.marquee.domain.access.Actor;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives controllers of routes for members the {@link Actor.Member} who calls. */
@Singleton
final class MemberBinder implements TypedRequestArgumentBinder<Actor.Member> {

  @Override
  public Argument<Actor.Member> argumentType() {
    return Argument.of(Actor.Member.class);
  }

  @Override
  public BindingResult<Actor.Member> bind(
      ArgumentConversionContext<Actor.Member> context, HttpRequest<?> request) {
    var member = Caller.signedIn(request).member();
    return () -> Optional.of(member);
  }
}
