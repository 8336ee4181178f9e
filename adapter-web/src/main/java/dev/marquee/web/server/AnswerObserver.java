package dev.marquee.web.server;

/** Is told of every answer, on the event loop: what it does is quick and never fails. */
interface AnswerObserver {

  /** An answer of that status is about to be written. */
  void answered(Exchange exchange, int status);
}
