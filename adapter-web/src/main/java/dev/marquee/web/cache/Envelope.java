package dev.marquee.web.cache;

import dev.marquee.application.change.Topic;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An answer as nodes hand it to each other: version, position, route, topics, header fields, body.
 *
 * @param position of the log before anything of it was looked up
 */
record Envelope(long position, Representation answer) {

  /** Changes with the form: what another version of this program wrote is not read. */
  private static final byte VERSION = 1;

  byte[] write() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeLong(position);
      out.writeUTF(answer.route());
      out.writeByte(answer.about().size());
      for (var topic : answer.about()) {
        out.writeUTF(topic.toString());
      }
      out.writeByte(answer.fields().size());
      for (Map.Entry<String, String> field : answer.fields()) {
        out.writeUTF(field.getKey());
        out.writeUTF(field.getValue());
      }
      out.write(ByteBufUtil.getBytes(answer.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory can be written to
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #write} wrote. The answer has no moment of this node yet.
   *
   * @throws IllegalArgumentException when that is something else
   */
  static Envelope read(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readByte() != VERSION) {
        throw new IllegalArgumentException("another version");
      }
      var position = in.readLong();
      var route = in.readUTF();
      var topics = topics(in);
      var fields = fields(in);
      var body = Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(in.readAllBytes()));
      return new Envelope(position, new Representation(route, fields, body, -1, topics));
    } catch (IOException cutOff) {
      throw new IllegalArgumentException(cutOff);
    }
  }

  private static List<Topic> topics(DataInputStream in) throws IOException {
    var topics = new ArrayList<Topic>();
    for (var left = in.readUnsignedByte(); left > 0; left--) {
      topics.add(Topic.parse(in.readUTF()));
    }
    return topics;
  }

  private static HttpHeaders fields(DataInputStream in) throws IOException {
    var fields = DefaultHttpHeadersFactory.headersFactory().newHeaders();
    for (var left = in.readUnsignedByte(); left > 0; left--) {
      fields.add(in.readUTF(), in.readUTF());
    }
    return fields;
  }
}
