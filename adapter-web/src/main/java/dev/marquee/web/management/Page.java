package dev.marquee.web.management;

/** Something to ask on the management port. */
interface Page {

  /** What its paths are or, followed by a slash, begin with. */
  String path();

  /** Answers a question; what is thrown is answered by 500. */
  Reply answer(Question question);
}
