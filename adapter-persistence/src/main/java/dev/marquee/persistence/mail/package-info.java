/** What delivers letters: SMTP, and in development the log. */
@NullMarked
package dev.marquee.persistence.mail;

import org.jspecify.annotations.NullMarked;
