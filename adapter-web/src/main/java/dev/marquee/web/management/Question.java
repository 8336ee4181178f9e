package dev.marquee.web.management;

/**
 * A request on the management port.
 *
 * @param rest what follows the path of the page, without the slash between
 * @param local whether it comes from the same machine
 */
record Question(String method, String rest, String body, boolean local) {

  boolean isGet() {
    return method.equals("GET") || method.equals("HEAD");
  }
}
