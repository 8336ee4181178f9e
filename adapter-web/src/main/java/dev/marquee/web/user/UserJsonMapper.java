package dev.marquee.web.user;

import dev.marquee.application.user.Profile;
import dev.marquee.domain.user.Role;
import dev.marquee.domain.user.User;
import dev.marquee.web.post.PostJsonMapper;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

@Mapper(
    componentModel = "jsr330",
    uses = PostJsonMapper.class,
    unmappedTargetPolicy = ReportingPolicy.ERROR)
interface UserJsonMapper {

  @Mapping(target = "id", source = "id.value")
  @Mapping(target = "username", source = "username.value")
  @Mapping(target = "email", source = "email.value")
  UserJson.Account account(User user);

  @Mapping(target = "id", source = "user.id.value")
  @Mapping(target = "username", source = "user.username.value")
  @Mapping(target = "email", expression = "java(email(profile))")
  @Mapping(target = "posts", source = "posts.items")
  UserJson.Profile profile(Profile profile);

  default @Nullable String email(Profile profile) {
    return profile.withPrivate() ? profile.user().email().value() : null;
  }

  default String label(Role role) {
    return role.label();
  }
}
