package dev.marquee.web.post;

import dev.marquee.domain.post.Post;
import dev.marquee.domain.post.PostState;
import java.time.Instant;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

/** Shows posts; used by every view that holds some. */
@Mapper(componentModel = "jsr330", unmappedTargetPolicy = ReportingPolicy.ERROR)
public interface PostJsonMapper {

  @Mapping(target = "id", source = "id.value")
  @Mapping(target = "title", source = "title.value")
  @Mapping(target = "content", source = "content.value")
  @Mapping(target = "userId", source = "author.value")
  @Mapping(target = "datePosted", source = "state")
  PostJson.View view(Post post);

  /** Only what is published is shown in this view. */
  default Instant datePosted(PostState state) {
    if (state instanceof PostState.Published(var publishedAt)) {
      return publishedAt;
    }
    throw new IllegalStateException("a post that is not published was about to be shown");
  }
}
