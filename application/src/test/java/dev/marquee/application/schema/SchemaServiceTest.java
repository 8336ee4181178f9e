package dev.marquee.application.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.testing.InMemorySchema;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Forbidden;
import org.junit.jupiter.api.Test;

final class SchemaServiceTest {

  private final Actor operator = new Actor.Operator("test");
  private final Schema schema = new InMemorySchema(0);
  private final SchemaService service = new SchemaService(schema);

  @Test
  void migratesForAnOperator() {
    assertThat(service.migrate(operator)).isEqualTo(2);
    assertThat(service.migrations(operator)).isEqualTo(schema.migrations());
  }

  @Test
  void isNotForMembers() {
    var member = new Actor.Member(1, "user");

    assertThatThrownBy(() -> service.migrate(member)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> service.migrations(member)).isInstanceOf(Forbidden.class);
    assertThat(schema.migrations()).allMatch(migration -> migration.appliedAt().isEmpty());
  }
}
