package dev.marquee.persistence.audit;

import dev.marquee.application.audit.AuditEvent;
import dev.marquee.application.audit.Outcome;
import dev.marquee.persistence.batch.Rows;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.List;

/** Writes lines of the trail, many in one round trip, and counts them. */
@Singleton
public class AuditLines {

  private static final String EVENTS = "marquee.audit.events";

  private final JdbcOperations jdbc;
  private final MeterRegistry meters;

  AuditLines(JdbcOperations jdbc, MeterRegistry meters) {
    this.jdbc = jdbc;
    this.meters = meters;
  }

  /**
   * Writes in the transaction that is running.
   *
   * @return how many that was
   */
  public int write(List<AuditEvent> events) {
    var written =
        jdbc.prepareStatement(
            AuditInsert.SQL,
            statement -> {
              for (var event : events) {
                new AuditInsert(event).bind(statement);
                statement.addBatch();
              }
              return Rows.store(statement);
            });
    events.forEach(this::count);
    return written;
  }

  private void count(AuditEvent event) {
    var outcome = event.refusal().isPresent() ? Outcome.REFUSED : Outcome.SUCCESS;
    meters
        .counter(EVENTS, "action", event.action().label(), "outcome", outcome.label())
        .increment();
  }
}
