/**
 * The movie catalogue: films with what is known of them. Signed-in people read it, admins write it.
 */
package dev.marquee.domain.movie;
