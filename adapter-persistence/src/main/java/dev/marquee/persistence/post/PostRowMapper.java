package dev.marquee.persistence.post;

import static java.util.Objects.requireNonNull;

import dev.marquee.domain.post.NewPost;
import dev.marquee.domain.post.Post;
import dev.marquee.domain.post.PostContent;
import dev.marquee.domain.post.PostId;
import dev.marquee.domain.post.PostState;
import dev.marquee.domain.post.PostTitle;
import dev.marquee.domain.user.UserId;
import dev.marquee.persistence.Microseconds;
import dev.marquee.persistence.RowMapping;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;

@Mapper(config = RowMapping.class)
interface PostRowMapper {

  @Mapping(target = "author", source = "authorId")
  @Mapping(target = "state", source = ".")
  Post toPost(PostRow row);

  @Mapping(target = "authorId", source = "author")
  @Mapping(target = "publishAt", source = "state", qualifiedByName = "publishAt")
  @Mapping(target = "publishedAt", source = "state", qualifiedByName = "publishedAt")
  @Mapping(target = "version", expression = "java(post.version() + 1)")
  PostRow toNextRow(Post post);

  @Mapping(target = "id", ignore = true)
  @Mapping(target = "authorId", source = "author")
  @Mapping(target = "title", source = "post.title")
  @Mapping(target = "content", source = "post.content")
  @Mapping(target = "state", source = "state")
  @Mapping(target = "publishAt", source = "state", qualifiedByName = "publishAt")
  @Mapping(target = "publishedAt", source = "state", qualifiedByName = "publishedAt")
  @Mapping(target = "createdAt", source = "now")
  @Mapping(target = "updatedAt", source = "now")
  @Mapping(target = "version", constant = "1L")
  PostRow toFirstRow(UserId author, NewPost post, PostState state, Instant now);

  default PostId id(Long id) {
    return new PostId(id);
  }

  default UserId author(long authorId) {
    return new UserId(authorId);
  }

  default PostTitle title(String title) {
    return new PostTitle(title);
  }

  default PostContent content(String content) {
    return new PostContent(content);
  }

  default Long value(PostId id) {
    return id.value();
  }

  default long value(UserId id) {
    return id.value();
  }

  default String value(PostTitle title) {
    return title.value();
  }

  default String value(PostContent content) {
    return content.value();
  }

  default PostState state(PostRow row) {
    return switch (PostState.Kind.of(row.state())) {
      case DRAFT -> PostState.draft();
      case SCHEDULED -> PostState.scheduled(requireNonNull(row.publishAt()));
      case PUBLISHED -> PostState.published(requireNonNull(row.publishedAt()));
    };
  }

  default String text(PostState state) {
    return state.kind().label();
  }

  @Named("publishAt")
  default @Nullable Instant publishAt(PostState state) {
    return state instanceof PostState.Scheduled(var publishAt) ? Microseconds.of(publishAt) : null;
  }

  @Named("publishedAt")
  default @Nullable Instant publishedAt(PostState state) {
    return state instanceof PostState.Published(var publishedAt)
        ? Microseconds.of(publishedAt)
        : null;
  }
}
