package dev.marquee.persistence.job;

import dev.marquee.application.job.JobResult;
import dev.marquee.application.job.JobResult.Finding;
import dev.marquee.persistence.RowMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mapstruct.Mapper;

@Mapper(config = RowMapping.class)
interface JobResultMapper {

  JobResult toResult(JobResultRow row);

  JobResultRow toRow(long jobId, JobResult result);

  default Map<String, Long> counts(List<String> byTurns) {
    var counts = new HashMap<String, Long>();
    for (var i = 0; i < byTurns.size(); i += 2) {
      counts.put(byTurns.get(i), Long.valueOf(byTurns.get(i + 1)));
    }
    return counts;
  }

  default List<String> byTurns(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .flatMap(count -> Stream.of(count.getKey(), count.getValue().toString()))
        .toList();
  }

  default List<Finding> findings(List<String> byTurns) {
    var findings = new ArrayList<Finding>();
    for (var i = 0; i < byTurns.size(); i += 4) {
      findings.add(
          new Finding(byTurns.get(i), byTurns.get(i + 1), byTurns.get(i + 2), byTurns.get(i + 3)));
    }
    return findings;
  }

  default List<String> findingsByTurns(List<Finding> findings) {
    return findings.stream()
        .flatMap(found -> Stream.of(found.place(), found.field(), found.code(), found.reason()))
        .toList();
  }
}
