package dev.marquee.application.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.marquee.application.audit.AuditEntry;
import dev.marquee.application.audit.AuditFilter;
import dev.marquee.application.schema.Schema.State;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.shared.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SchemaServiceTest {

  private final Actor operator = new Actor.Operator("test");
  private final TestApplication application = new TestApplication();
  private final SchemaService service = application.schemaService;

  @Test
  void migratesForAnOperatorAndSaysSoOnce() {
    assertThat(service.migrate(operator)).isEqualTo(1);
    assertThat(service.migrate(operator)).isZero();

    assertTrail("schema.migrated", Map.of("migrations", "1"));
  }

  @Test
  void undoesTheNewest() {
    service.migrate(operator);

    assertThat(service.undoNewest(operator)).containsExactly("2");
    assertThat(trail()).first().extracting(AuditEntry::action).isEqualTo("schema.undone");
    assertThat(trail())
        .first()
        .extracting(AuditEntry::details)
        .isEqualTo(Map.of("migrations", "2"));
    assertThat(service.undoNewest(operator)).containsExactly("1");
    assertThat(service.undoNewest(operator)).isEmpty();
    assertThat(trail()).hasSize(3);
  }

  @Test
  void undoesDownToOneThatStays() {
    service.migrate(operator);

    assertThat(service.undoDownTo(operator, "2")).isEmpty();
    assertThat(service.undoDownTo(operator, "1")).containsExactly("2");
    assertThatThrownBy(() -> service.undoDownTo(operator, "2")).isInstanceOf(NotFound.class);
  }

  @Test
  void undoesAll() {
    service.migrate(operator);

    assertThat(service.undoAll(operator)).containsExactly("2", "1");
  }

  @Test
  void resetsWhateverIsThere() {
    application.schema.addForeign(State.UNKNOWN);

    assertThat(service.reset(operator)).isEqualTo(2);

    assertTrail("schema.reset", Map.of("migrations", "2"));
  }

  @Test
  void preparesByMigrating() {
    assertThat(service.prepare(operator, true)).isEmpty();

    assertThat(service.prepare(operator, false)).isEmpty();
  }

  @Test
  void preparesNothingWhenToldNotToMigrate() {
    assertThatThrownBy(() -> service.prepare(operator, false))
        .isInstanceOf(SchemaBehind.class)
        .hasMessage("the database lacks migrations: 2; run: marquee db migrate");

    assertThat(application.schema.migrate()).isEqualTo(1);
  }

  @Test
  void worksOnADatabaseThatIsAhead() {
    application.schema.addForeign(State.AHEAD);

    assertThat(service.prepare(operator, true)).containsExactly("3");
  }

  @ParameterizedTest
  @EnumSource(names = {"CHANGED", "SKIPPED", "UNKNOWN"})
  void doesNotWorkOnADatabaseThatDiffers(State state) {
    application.schema.addForeign(state);

    assertThatThrownBy(() -> service.prepare(operator, true)).isInstanceOf(SchemaMismatch.class);
    assertThatThrownBy(() -> service.migrate(operator)).isInstanceOf(SchemaMismatch.class);
  }

  @Test
  void isNotForMembers() {
    var member = new Actor.Member(1, "user");
    List<Consumer<Actor>> all =
        List.of(
            service::migrations,
            service::migrate,
            actor -> service.prepare(actor, true),
            service::undoNewest,
            actor -> service.undoDownTo(actor, "1"),
            service::undoAll,
            service::reset);

    assertThat(all)
        .allSatisfy(
            call -> assertThatThrownBy(() -> call.accept(member)).isInstanceOf(Forbidden.class));
    assertThat(application.schema.migrate()).isEqualTo(1);
  }

  private void assertTrail(String action, Map<String, String> details) {
    assertThat(trail())
        .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::details)
        .containsExactly(tuple("operator:test", action, details));
  }

  private List<AuditEntry> trail() {
    return application.auditLog.list(AuditFilter.ALL, PageRequest.FIRST).items();
  }
}
