package dev.marquee.domain.movie;

import java.util.Optional;

/** What is known of a film. Only its title and year must be. */
public record MovieDetails(
    MovieTitle title,
    ReleaseYear released,
    Optional<Rating> rating,
    Optional<Votes> votes,
    Genres genres,
    Optional<RuntimeMinutes> runtime,
    Optional<ImdbId> imdbId) {}
