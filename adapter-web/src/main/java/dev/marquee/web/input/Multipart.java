package dev.marquee.web.input;

import io.micronaut.http.MediaType;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The text fields of a {@code multipart/form-data} body (RFC 7578). */
final class Multipart {

  private Multipart() {}

  /**
   * @throws Malformed {@code malformed_parameters} or {@code malformed_text}
   */
  static Map<String, List<String>> parse(MediaType type, byte[] body) throws IOException {
    requireEnd(type.getParameters().get("boundary").orElse(""), body);
    var request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
    request.headers().set(HttpHeaderNames.CONTENT_TYPE, type.toString());
    var decoder = new HttpPostMultipartRequestDecoder(new DefaultHttpDataFactory(false), request);
    try {
      decoder.offer(new DefaultLastHttpContent(Unpooled.wrappedBuffer(body)));
      return fields(decoder);
    } catch (DecoderException e) {
      throw malformed();
    } finally {
      // what it was reading when it failed is not among what it cleans up
      ReferenceCountUtil.release(decoder.currentPartialHttpData());
      decoder.destroy();
    }
  }

  /** Netty takes what came so far for the whole. */
  private static void requireEnd(String boundary, byte[] body) {
    var text = new String(body, StandardCharsets.ISO_8859_1).stripTrailing();
    if (boundary.isEmpty() || !text.endsWith("--" + boundary + "--")) {
      throw malformed();
    }
  }

  private static Map<String, List<String>> fields(HttpPostMultipartRequestDecoder decoder)
      throws IOException {
    var fields = new LinkedHashMap<String, List<String>>();
    for (var data : decoder.getBodyHttpDatas()) {
      if (data instanceof Attribute field) {
        var value = Utf8.decode(field.get());
        fields.computeIfAbsent(field.getName(), _ -> new ArrayList<>()).add(value);
      }
    }
    return fields;
  }

  private static Malformed malformed() {
    return new Malformed("malformed_parameters", "The body is not well-formed multipart");
  }
}
