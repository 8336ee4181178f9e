package dev.marquee.persistence.user;

import dev.marquee.application.auth.CredentialRepository.Credential;
import dev.marquee.application.auth.PasswordHash;
import dev.marquee.domain.user.UserId;
import dev.marquee.persistence.RowMapping;
import java.time.Instant;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = RowMapping.class, uses = UserRowMapper.class)
interface CredentialRowMapper {

  @Mapping(target = "user", source = ".")
  @Mapping(target = "hash", source = "passwordHash")
  Credential toCredential(LoginRow row);

  @Mapping(target = "userId", source = "user.value")
  @Mapping(target = "passwordHash", source = "hash.value")
  @Mapping(target = "updatedAt", source = "now")
  CredentialRow toRow(UserId user, PasswordHash hash, Instant now);

  default PasswordHash hash(String passwordHash) {
    return new PasswordHash(passwordHash);
  }
}
