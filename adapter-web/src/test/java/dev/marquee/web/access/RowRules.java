package dev.marquee.web.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who gets what on which row. Nobody gets anything but 401 with a token that is no longer good, or
 * is none.
 */
final class RowRules {

  enum Who {
    ANONYMOUS,
    STRANGER,
    OWNER,
    ADMIN,
    DISABLED_OWNER,
    OWNER_WITH_AN_EXPIRED_TOKEN,
    OWNER_WITH_A_REFRESH_TOKEN
  }

  private static final List<Who> LISTED =
      List.of(Who.ANONYMOUS, Who.STRANGER, Who.OWNER, Who.ADMIN);
  private static final List<Rows.Kind> KINDS = List.of(Rows.Kind.values());

  /** For each kind of row the statuses of the four. A dash: there is no such row. */
  private static final String TABLE =
      """
      operation     resource | published       | draft           | deleted
      post          post     | 200 200 200 200 | 404 404 404 404 | 404 404 404 404
      editPost      post     | 401 403 200 200 | 401 404 404 404 | 401 404 404 404
      deletePost    post     | 401 403 204 204 | 401 404 404 404 | 401 404 404 404
      article       post     | 200 200 200 200 | 404 404 200 200 | 404 404 404 404
      editArticle   post     | 401 403 200 200 | 401 404 200 200 | 401 404 404 404
      deleteArticle post     | 401 403 204 204 | 401 404 204 204 | 401 404 404 404
      movie         movie    | 401 200 200 200 | -               | 401 404 404 404
      replaceMovie  movie    | 401 403 403 200 | -               | 401 403 403 404
      editMovie     movie    | 401 403 403 200 | -               | 401 403 403 404
      deleteMovie   movie    | 401 403 403 204 | -               | 401 403 403 404
      user          user     | 200 200 200 200 | -               | 404 404 401 404
      editUser      user     | 401 403 403 200 | -               | 401 403 401 404
      deleteUser    user     | 401 403 403 204 | -               | 401 403 401 404
      endSession    session  | 401 404 204 404 | -               | 401 404 404 404
      job           job      | 401 403 403 200 | -               | 401 403 403 404
      cancelJob     job      | 401 403 403 204 | -               | 401 403 403 404
      retryJob      job      | 401 403 403 409 | -               | 401 403 403 404
      """;

  /** Bodies of those that do not take {@code {}}. */
  private static final Map<String, String> BODIES =
      Map.of("replaceMovie", "{\"title\": \"A\", \"released\": 1999, \"rating\": 7}");

  private static final Map<String, String[]> RULES =
      TABLE
          .lines()
          .skip(1)
          .map(line -> line.split(" *[|] *", -1))
          .collect(Collectors.toMap(cells -> cells[0].split(" +", -1)[0], cells -> cells));

  private RowRules() {}

  static Set<String> operations() {
    return RULES.keySet();
  }

  static String resource(String operation) {
    return rule(operation)[0].split(" +", -1)[1];
  }

  static boolean applies(String operation, Rows.Kind kind) {
    return !cell(operation, kind).equals("-");
  }

  /** The status that somebody gets. */
  static int expected(String operation, Rows.Kind kind, Who who) {
    return LISTED.contains(who)
        ? Integer.parseInt(cell(operation, kind).split(" ", -1)[LISTED.indexOf(who)])
        : 401;
  }

  static String body(String operation) {
    return BODIES.getOrDefault(operation, "{}");
  }

  private static String cell(String operation, Rows.Kind kind) {
    return rule(operation)[KINDS.indexOf(kind) + 1];
  }

  private static String[] rule(String operation) {
    var rule = RULES.get(operation);
    if (rule == null) {
      throw new AssertionError("nobody decided who may " + operation + " which row");
    }
    return rule;
  }
}
