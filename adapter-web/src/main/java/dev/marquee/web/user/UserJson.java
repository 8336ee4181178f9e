package dev.marquee.web.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.marquee.web.post.PostJson;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accounts as they are answered. */
final class UserJson {

  private UserJson() {}

  /** To its owner and admins. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  record Account(
      long id,
      String username,
      String email,
      String role,
      boolean active,
      Instant createdAt,
      Instant updatedAt) {}

  /** To readers; the address only to its owner and admins. */
  @Serdeable(naming = SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Profile(long id, String username, @Nullable String email, List<PostJson.View> posts) {}
}
