package dev.marquee.bootstrap.settings;

import dev.marquee.domain.user.EmailAddress;
import dev.marquee.persistence.mail.SmtpServer;
import java.time.Duration;
import java.util.Optional;

/**
 * What is set about letters.
 *
 * @param sender there where there is a server
 * @param resetLifetime how long who forgot a password has to set another, whole minutes
 * @param resetPage where that is done, with a place for the token in it
 */
public record MailSettings(
    Optional<SmtpServer> server,
    Optional<EmailAddress> sender,
    Duration resetLifetime,
    Optional<String> resetPage) {}
