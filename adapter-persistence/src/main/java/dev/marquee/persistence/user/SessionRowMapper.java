package dev.marquee.persistence.user;

import dev.marquee.application.auth.Session;
import dev.marquee.application.auth.SessionId;
import dev.marquee.application.auth.SessionRepository.GivenOut;
import dev.marquee.application.auth.SessionRepository.Live;
import dev.marquee.domain.user.User;
import dev.marquee.persistence.RowMapping;
import java.util.Optional;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = RowMapping.class, uses = UserRowMapper.class)
interface SessionRowMapper {

  @Mapping(target = "user", source = "userId")
  @Mapping(target = "client", source = ".")
  Session toSession(SessionRow row);

  @Mapping(target = "id", source = "sessionId")
  @Mapping(target = "user", source = "id")
  @Mapping(target = "client", source = ".")
  @Mapping(target = "createdAt", source = "openedAt")
  Session toSession(GivenOutRow row);

  User toUser(GivenOutRow row);

  User toUser(UserRow row);

  default GivenOut toGivenOut(GivenOutRow row) {
    return new GivenOut(toSession(row), toUser(row), Optional.ofNullable(row.usedAt()));
  }

  default Live toLive(LiveRow row) {
    return new Live(toUser(row.account()), row.untouched());
  }

  default SessionId sessionId(Long id) {
    return new SessionId(id);
  }
}
