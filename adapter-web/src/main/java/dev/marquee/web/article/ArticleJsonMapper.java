package dev.marquee.web.article;

import dev.marquee.domain.post.Post;
import dev.marquee.domain.post.PostState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

@Mapper(componentModel = "jsr330", unmappedTargetPolicy = ReportingPolicy.ERROR)
interface ArticleJsonMapper {

  @Mapping(target = "id", source = "id.value")
  @Mapping(target = "title", source = "title.value")
  @Mapping(target = "content", source = "content.value")
  @Mapping(target = "published", source = "state.published")
  @Mapping(target = "authorId", source = "author.value")
  @Mapping(target = "publishAt", source = "state")
  ArticleJson.View view(Post post);

  default @Nullable Instant publishAt(PostState state) {
    return state instanceof PostState.Scheduled(var at) ? at : null;
  }

  default String label(PostState state) {
    return state.kind().label();
  }
}
