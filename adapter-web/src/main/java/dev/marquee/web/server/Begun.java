package dev.marquee.web.server;

/** A message on the connection that an exchange begins with. */
interface Begun {

  Exchange exchange();
}
