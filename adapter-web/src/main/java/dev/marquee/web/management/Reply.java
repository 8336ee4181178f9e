package dev.marquee.web.management;

/** What is answered on the management port. */
record Reply(int status, String type, String body) {

  static final Reply NO_SUCH_PAGE = plain(404, "not found");
  static final Reply NO_SUCH_METHOD = plain(405, "method not allowed");

  static Reply plain(int status, String text) {
    return new Reply(status, "text/plain; charset=utf-8", text + "\n");
  }

  static Reply json(int status, String json) {
    return new Reply(status, "application/json", json);
  }
}
