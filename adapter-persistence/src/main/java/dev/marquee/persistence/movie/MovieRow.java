package dev.marquee.persistence.movie;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.math.BigDecimal;
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
    long version) {}
