package dev.marquee.cli.user;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.marquee.application.user.ExportedUser;
import dev.marquee.application.user.RawUser;
import java.io.IOException;
import java.io.Writer;

/** The other way of {@link UserLines}: an account on each line. */
final class UserLineWriter {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;

  UserLineWriter(Writer target) throws IOException {
    this.json = FACTORY.createGenerator(target).setPrettyPrinter(new MinimalPrettyPrinter(""));
  }

  void write(ExportedUser account) throws IOException {
    var user = account.user();
    json.writeStartObject();
    json.writeStringField(RawUser.USERNAME, user.username().value());
    json.writeStringField(RawUser.EMAIL, user.email().value());
    json.writeStringField(RawUser.ROLE, user.role().label());
    json.writeBooleanField(RawUser.ACTIVE, user.active());
    json.writeStringField(RawUser.CREATED_AT, user.createdAt().toString());
    if (account.hash().isPresent()) {
      json.writeStringField(RawUser.PASSWORD_HASH, account.hash().get().value());
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  void flush() throws IOException {
    json.flush();
  }
}
