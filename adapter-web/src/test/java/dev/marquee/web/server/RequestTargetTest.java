package dev.marquee.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.web.input.Malformed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

  @ParameterizedTest
  @CsvSource({
    "/,                       /,            '',  /",
    "/?a=/,                   /,            '',  /?a=/",
    "/posts,                  /posts,       '',  /posts",
    "/posts/,                 /posts/,      '',  /posts",
    "/posts//,                /posts//,     '',  /posts/",
    "/posts/?a=1,             /posts/,      '',  /posts?a=1",
    "/v1,                     /v1,          /v1, /",
    "/v1/,                    /v1/,         /v1, /",
    "/v1?a=1,                 /v1,          /v1, /?a=1",
    "/v1/posts/7/?a=1,        /v1/posts/7/, /v1, /posts/7?a=1",
    "/v1/v1/posts,            /v1/v1/posts, /v1, /v1/posts",
    "/v10/posts,              /v10/posts,   '',  /v10/posts",
    "/V1/posts,               /V1/posts,    '',  /V1/posts",
    "http://x.org,            /,            '',  /",
    "http://x.org/v1/posts/,  /v1/posts/,   /v1, /posts",
  })
  void isReadAsTheCallerMeantIt(String sent, String path, String prefix, String route) {
    assertThat(RequestTarget.parse(sent)).isEqualTo(new RequestTarget(path, prefix, route));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "posts",
        "x.org:80",
        "ftp://x/",
        "/a b",
        "/é",
        "/%",
        "/%C3",
        "/a#b",
        "/?%"
      })
  void otherThingsAreRefused(String sent) {
    assertThatThrownBy(() -> RequestTarget.parse(sent)).isInstanceOf(Malformed.class);
  }
}
