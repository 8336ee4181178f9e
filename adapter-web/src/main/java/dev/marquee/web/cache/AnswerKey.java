package dev.marquee.web.cache;

/**
 * What was asked for, and by whom: who is not signed in never gets what somebody got who was.
 *
 * @param prefix as the caller wrote it, since links in the answer repeat it
 * @param target path and query
 */
record AnswerKey(String prefix, String target, boolean signedIn) {

  /** Whether answers to such requests are kept at all, by its first look. */
  boolean mayBeKept() {
    return target.startsWith("/posts/")
        || target.startsWith("/movies")
        || (target.startsWith("/users/") && !signedIn);
  }

  int weight() {
    return target.length();
  }
}
