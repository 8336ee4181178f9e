package dev.marquee.persistence.user;

import dev.marquee.application.auth.ClientInfo;
import dev.marquee.application.auth.Session;
import dev.marquee.application.auth.SessionId;
import dev.marquee.application.auth.SessionRepository.GivenOut;
import dev.marquee.application.auth.SessionRepository.Live;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserId;
import dev.marquee.persistence.RowMapping;
import java.time.Instant;
import java.util.Optional;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = RowMapping.class, uses = UserRowMapper.class)
interface SessionRowMapper {

  @Mapping(target = "id", ignore = true)
  @Mapping(target = "userId", source = "user.value")
  @Mapping(target = "address", source = "client.address")
  @Mapping(target = "agent", source = "client.agent")
  @Mapping(target = "createdAt", source = "now")
  @Mapping(target = "lastUsedAt", source = "now")
  @Mapping(target = "expiresAt", source = "expiresAt")
  SessionRow toRow(UserId user, ClientInfo client, Instant now, Instant expiresAt);

  @Mapping(target = "user", source = "userId")
  @Mapping(target = "client", source = ".")
  Session toSession(SessionRow row);

  @Mapping(target = "id", source = "sessionId")
  @Mapping(target = "user", source = "id")
  @Mapping(target = "client", source = ".")
  @Mapping(target = "createdAt", source = "openedAt")
  Session toSession(GivenOutRow row);

  User toUser(GivenOutRow row);

  User toUser(LiveRow row);

  default GivenOut toGivenOut(GivenOutRow row) {
    return new GivenOut(toSession(row), toUser(row), Optional.ofNullable(row.usedAt()));
  }

  default Live toLive(LiveRow row) {
    return new Live(toUser(row), row.untouched());
  }

  default SessionId sessionId(Long id) {
    return new SessionId(id);
  }
}
