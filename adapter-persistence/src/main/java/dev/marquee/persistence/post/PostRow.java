package dev.marquee.persistence.post;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("posts")
record PostRow(
    @Id @GeneratedValue @Nullable Long id,
    long authorId,
    String title,
    String content,
    String state,
    @Nullable Instant publishAt,
    @Nullable Instant publishedAt,
    Instant createdAt,
    Instant updatedAt,
    long version) {}
