package dev.marquee.application.testing;

import dev.marquee.application.schema.Schema;

final class InMemorySchemaTest implements SchemaContract {

  private final Schema schema = new InMemorySchema(0);

  @Override
  public Schema schema() {
    return schema;
  }
}
