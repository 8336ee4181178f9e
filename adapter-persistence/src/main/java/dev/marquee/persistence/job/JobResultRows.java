package dev.marquee.persistence.job;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface JobResultRows extends GenericRepository<JobResultRow, Long> {

  @Query(
      """
      insert into job_results (job_id, counts, findings, more) values (:jobId, :counts, :findings, :more)
      on conflict (job_id) do update
      set counts = excluded.counts, findings = excluded.findings, more = excluded.more
      """)
  void put(
      long jobId,
      @TypeDef(type = DataType.STRING_ARRAY) List<String> counts,
      @TypeDef(type = DataType.STRING_ARRAY) List<String> findings,
      long more);

  Optional<JobResultRow> findById(long jobId);
}
