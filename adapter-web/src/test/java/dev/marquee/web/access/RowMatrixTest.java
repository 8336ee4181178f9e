package dev.marquee.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.marquee.application.auth.SignedIn;
import dev.marquee.application.testing.FakeTokenIssuer;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.user.User;
import dev.marquee.web.testing.Browser;
import dev.marquee.web.testing.Callers;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation on a row, by everybody, on rows of every kind. */
@MicronautTest
final class RowMatrixTest {

  private final Browser browser;
  private final Callers callers;
  private final TestApplication application;
  private final Rows rows;

  RowMatrixTest(Browser browser, Callers callers, TestApplication application) {
    this.browser = browser;
    this.callers = callers;
    this.application = application;
    this.rows = new Rows(application);
  }

  @Test
  void everyOperationOnARowHasARuleAndNoOtherHas() {
    assertThat(RowRules.operations())
        .containsExactlyInAnyOrderElementsOf(
            Operation.all().filter(Operation::isAboutARow).map(Operation::id).toList());
  }

  @TestFactory
  Stream<DynamicTest> everybodyOnEveryRow() {
    return Operation.all()
        .filter(Operation::isAboutARow)
        .flatMap(operation ->
            Stream.of(Rows.Kind.values())
                .filter(kind -> RowRules.applies(operation.id(), kind))
                .flatMap(kind ->
                    Stream.of(RowRules.Who.values()).map(who -> cell(operation, kind, who))));
  }

  private DynamicTest cell(Operation operation, Rows.Kind kind, RowRules.Who who) {
    return dynamicTest(
        operation.id() + " " + kind + " " + who,
        () -> {
          var owner = callers.member().user();
          var pair = application.signIn(owner.username().value(), TestApplication.PASSWORD);
          var stranger = callers.member().authorization();
          var admin = callers.admin().authorization();
          var row = rows.make(RowRules.resource(operation.id()), kind, owner);

          var shown = shown(who, owner, pair, stranger, admin);

          assertThat(operation.call(browser, shown, RowRules.body(operation.id()), row))
              .isEqualTo(RowRules.expected(operation.id(), kind, who));
        });
  }

  private Optional<String> shown(
      RowRules.Who who, User owner, SignedIn pair, String stranger, String admin) {
    var access = Optional.of("Bearer " + pair.accessToken().value());
    return switch (who) {
      case ANONYMOUS -> Optional.empty();
      case STRANGER -> Optional.of(stranger);
      case OWNER -> access;
      case ADMIN -> Optional.of(admin);
      case DISABLED_OWNER -> {
        application.users.put(Rows.disabled(owner));
        yield access;
      }
      case OWNER_WITH_AN_EXPIRED_TOKEN -> {
        application.clock.advance(FakeTokenIssuer.LIFETIME);
        yield access;
      }
      case OWNER_WITH_A_REFRESH_TOKEN -> Optional.of("Bearer " + pair.refreshToken().value());
    };
  }
}
