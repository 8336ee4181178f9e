package dev.marquee.application.user;

import dev.marquee.application.auth.PasswordHash;
import dev.marquee.domain.user.User;
import java.util.Optional;

/**
 * An account on its way out.
 *
 * @param hash empty where it was not asked for, or where there is none
 */
public record ExportedUser(User user, Optional<PasswordHash> hash) {}
