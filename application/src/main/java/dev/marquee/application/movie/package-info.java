/** Use cases of the movie catalogue: looking things up, and loading whole files. */
package dev.marquee.application.movie;
