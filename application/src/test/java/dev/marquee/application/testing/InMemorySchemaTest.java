package dev.marquee.application.testing;

import dev.marquee.application.schema.Schema;
import dev.marquee.application.shared.Transactions;

final class InMemorySchemaTest implements SchemaContract {

  private final InMemorySchema schema = new InMemorySchema(0);
  private final Transactions transactions = new DirectTransactions(schema);

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public Transactions transactions() {
    return transactions;
  }
}
