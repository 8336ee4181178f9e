/**
 * The domain of a film publication: accounts, posts and a movie catalogue, their rules, and the
 * repository ports that an adapter implements. It depends on {@code java.base} only.
 */
module dev.marquee.domain {
  exports dev.marquee.domain.access;
  exports dev.marquee.domain.error;
  exports dev.marquee.domain.movie;
  exports dev.marquee.domain.post;
  exports dev.marquee.domain.shared;
  exports dev.marquee.domain.user;
}
