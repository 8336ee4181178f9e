package dev.marquee.application.user;

import dev.marquee.application.auth.PasswordHash;
import dev.marquee.application.auth.PasswordHasher;
import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.error.Violations;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.domain.user.NewUser;
import dev.marquee.domain.user.Role;
import dev.marquee.domain.user.Username;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/** An account from another program that holds to all rules. */
record ImportedUser(NewUser user, PasswordHash hash, Instant createdAt) {

  /**
   * Judges an account.
   *
   * @throws InvalidInput with all that is wrong
   */
  static ImportedUser of(RawUser raw, PasswordHasher hasher, Instant now) {
    var fields = new Fields(raw, new Violations());
    if (fields.violations.any("")) {
      // Where the whole could not be read, nothing is known of its parts.
      fields.violations.throwIfAny();
    }
    var username = fields.required(RawUser.USERNAME, Username::new);
    var email = fields.required(RawUser.EMAIL, EmailAddress::new);
    var role = fields.optional(RawUser.ROLE, Role::of, Role.USER);
    var active = fields.optional(RawUser.ACTIVE, ImportedUser::truth, true);
    var hash = fields.required(RawUser.PASSWORD_HASH, text -> hash(text, hasher));
    var created = fields.optional(RawUser.CREATED_AT, text -> moment(text, now), now);
    fields.violations.throwIfAny();
    var user =
        new NewUser(
            username.orElseThrow(), email.orElseThrow(), role.orElseThrow(), active.orElseThrow());
    return new ImportedUser(user, hash.orElseThrow(), created.orElseThrow());
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw InvalidInput.of("invalid_choice", "must be true or false");
    };
  }

  private static PasswordHash hash(String text, PasswordHasher hasher) {
    var hash = new PasswordHash(text);
    if (!hasher.canVerify(hash)) {
      throw InvalidInput.of("invalid_hash", "must be a bcrypt or an Argon2id hash");
    }
    return hash;
  }

  private static Instant moment(String text, Instant now) {
    try {
      var moment = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
      if (moment.isBefore(Instant.EPOCH) || moment.isAfter(now)) {
        throw InvalidInput.of("out_of_range", "must be between 1970 and now");
      }
      return moment;
    } catch (DateTimeParseException e) {
      throw InvalidInput.of("invalid_time", "must be a time such as 2026-03-01T12:30:45Z");
    }
  }

  /** Takes fields one by one, and notes what is wrong with each. */
  private record Fields(RawUser raw, Violations violations) {

    Fields {
      for (var fault : raw.unreadable()) {
        violations.add(fault.field(), fault.code(), fault.detail());
      }
    }

    <T> Optional<T> required(String name, Function<String, T> rule) {
      var text = raw.fields().get(name);
      if (text == null && !violations.any(name)) {
        violations.add(name, "required", "is required");
      }
      return text == null ? Optional.empty() : violations.check(name, () -> rule.apply(text));
    }

    <T> Optional<T> optional(String name, Function<String, T> rule, T otherwise) {
      var text = raw.fields().get(name);
      return text == null ? Optional.of(otherwise) : violations.check(name, () -> rule.apply(text));
    }
  }
}
