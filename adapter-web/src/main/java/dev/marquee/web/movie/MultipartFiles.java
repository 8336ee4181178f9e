package dev.marquee.web.movie;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.marquee.web.input.Malformed;
import io.micronaut.http.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload.MultipartStream;
import org.apache.commons.fileupload.ParameterParser;

/** Reads a multipart body (RFC 7578) while it arrives, part by part. */
final class MultipartFiles {

  private static final int BUFFER = 1 << 16;

  /** What becomes of a part. */
  interface Receiver {
    void accept(String name, Optional<MediaType> type, Content content) throws IOException;
  }

  /** What a part holds; to be written somewhere before the next part comes. */
  interface Content {
    void writeTo(OutputStream target) throws IOException;
  }

  private final MediaType type;
  private final InputStream body;

  MultipartFiles(MediaType type, InputStream body) {
    this.type = type;
    this.body = body;
  }

  /**
   * Hands over all parts in their order, and closes the body.
   *
   * @throws Malformed {@code malformed_parameters}
   */
  void forEach(Receiver receiver) {
    try (body) {
      var parts = new MultipartStream(body, boundary(), BUFFER, null);
      for (var more = parts.skipPreamble(); more; more = parts.readBoundary()) {
        handOver(parts, receiver);
      }
      // what follows the last part means nothing, but has to arrive
      body.transferTo(OutputStream.nullOutputStream());
    } catch (IOException broken) {
      throw malformed();
    }
  }

  private static void handOver(MultipartStream parts, Receiver receiver) throws IOException {
    var header = header(parts.readHeaders());
    var name =
        new ParameterParser()
            .parse(header.getOrDefault("content-disposition", ""), ';')
            .get("name");
    if (name == null) {
      throw malformed();
    }
    var type = Optional.ofNullable(header.get("content-type")).map(MediaType::of);
    receiver.accept(name, type, parts::readBodyData);
  }

  private static Map<String, String> header(String lines) {
    var header = new HashMap<String, String>();
    lines
        .lines()
        .map(line -> line.split(":", 2))
        .filter(field -> field.length == 2)
        .forEach(field -> header.put(field[0].toLowerCase(Locale.ROOT), field[1].strip()));
    return header;
  }

  private byte[] boundary() {
    return type.getParameters()
        .get("boundary")
        .orElseThrow(MultipartFiles::malformed)
        .getBytes(US_ASCII);
  }

  private static Malformed malformed() {
    return new Malformed("malformed_parameters", "The body is not well-formed multipart");
  }
}
