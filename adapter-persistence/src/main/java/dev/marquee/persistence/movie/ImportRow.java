package dev.marquee.persistence.movie;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** One that is complete. */
@MappedEntity("movie_imports")
record ImportRow(@Id long id, long adminId, String format, long bytes, boolean rated) {}
