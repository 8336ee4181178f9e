package dev.marquee.web.probe;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** Its author forgot to say whom it is for. */
@Controller("/forgotten")
class ForgottenController {

  @Get
  String show() {
    return "seen";
  }
}
