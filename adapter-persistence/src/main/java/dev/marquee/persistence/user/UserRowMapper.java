package dev.marquee.persistence.user;

import dev.marquee.domain.user.EmailAddress;
import dev.marquee.domain.user.NewUser;
import dev.marquee.domain.user.Role;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserId;
import dev.marquee.domain.user.Username;
import dev.marquee.persistence.RowMapping;
import java.time.Instant;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = RowMapping.class)
interface UserRowMapper {

  User toUser(UserRow row);

  @Mapping(target = "id", ignore = true)
  @Mapping(target = "usernameKey", expression = "java(user.username().key())")
  @Mapping(target = "emailKey", expression = "java(user.email().key())")
  @Mapping(target = "createdAt", source = "now")
  @Mapping(target = "updatedAt", source = "now")
  @Mapping(target = "version", constant = "1L")
  UserRow toRow(NewUser user, Instant now);

  @Mapping(target = "usernameKey", expression = "java(user.username().key())")
  @Mapping(target = "emailKey", expression = "java(user.email().key())")
  @Mapping(target = "version", expression = "java(user.version() + 1)")
  UserRow toNextRow(User user);

  default UserId id(Long id) {
    return new UserId(id);
  }

  default Username username(String username) {
    return new Username(username);
  }

  default EmailAddress email(String email) {
    return new EmailAddress(email);
  }

  default Role role(String role) {
    return Role.of(role);
  }

  default Long value(UserId id) {
    return id.value();
  }

  default String text(Username username) {
    return username.value();
  }

  default String text(EmailAddress email) {
    return email.value();
  }

  default String text(Role role) {
    return role.label();
  }
}
