/**
 * The PostgreSQL of our own, for whoever names no other: {@link
 * dev.marquee.bootstrap.postgres.EmbeddedPostgres} is the way in.
 */
@NullMarked
package dev.marquee.bootstrap.postgres;

import org.jspecify.annotations.NullMarked;
