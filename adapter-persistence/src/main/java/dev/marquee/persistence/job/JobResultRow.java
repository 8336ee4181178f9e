package dev.marquee.persistence.job;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;

/**
 * What came of a job.
 *
 * @param counts names and numbers by turns
 * @param findings place, field, code and reason by turns
 */
@MappedEntity("job_results")
record JobResultRow(
    @Id long jobId,
    @TypeDef(type = DataType.STRING_ARRAY) List<String> counts,
    @TypeDef(type = DataType.STRING_ARRAY) List<String> findings,
    long more) {}
