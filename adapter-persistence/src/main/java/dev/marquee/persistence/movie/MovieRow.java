package dev.marquee.persistence.movie;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

@MappedEntity("movies")
record MovieRow(
    @Id @GeneratedValue @Nullable Long id,
    String title,
    int released,
    @Nullable BigDecimal rating,
    @Nullable Integer votes,
    @TypeDef(type = DataType.STRING_ARRAY) List<String> genres,
    @Nullable Integer runtimeMinutes,
    @Nullable String imdbId,
    long version) {

  /** The row of a statement that selects {@link MovieRows#COLUMNS} first. */
  static MovieRow read(ResultSet row) throws SQLException {
    return new MovieRow(
        row.getLong(1),
        row.getString(2),
        row.getInt(3),
        row.getBigDecimal(4),
        row.getObject(5, Integer.class),
        List.of((String[]) row.getArray(6).getArray()),
        row.getObject(7, Integer.class),
        row.getString(8),
        row.getLong(9));
  }
}
