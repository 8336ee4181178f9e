package dev.marquee.bootstrap.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a client of PostgreSQL says on one connection: passed on as it is, and told to a listener
 * ("Frontend/Backend Protocol" in PostgreSQL's manual).
 */
final class Conversation {

  private static final int ENCRYPTION_REQUEST = 80877103;

  /**
   * By which a pool tries a connection that nobody used for half a second. So how often it asks
   * depends on how busy the machine is, and tells nothing of a route.
   */
  private static final String CHECK = "SELECT 1";

  private final DataInputStream client;
  private final OutputStream server;
  private Consumer<String> statements;
  private Runnable roundTrips;
  private final Map<String, String> prepared = new HashMap<>();
  private final Map<String, String> bound = new HashMap<>();
  private boolean isCheck;

  Conversation(
      DataInputStream client,
      OutputStream server,
      Consumer<String> statements,
      Runnable roundTrips) {
    this.client = client;
    this.server = new BufferedOutputStream(server);
    this.statements = statements;
    this.roundTrips = roundTrips;
  }

  /** Goes on until the client hangs up. */
  void follow() throws IOException {
    try {
      while (passOn().getInt() == ENCRYPTION_REQUEST) {
        // The server declines, and the client begins anew.
      }
      while (true) {
        hear((char) client.readByte());
      }
    } catch (EOFException end) {
      // It hung up.
    }
  }

  private void hear(char type) throws IOException {
    server.write(type);
    var message = passOn();
    switch (type) {
      case 'P' -> hearPrepared(text(message), text(message));
      case 'B' -> bound.put(text(message), prepared.getOrDefault(text(message), "?"));
      case 'E' -> hearExecuted(bound.getOrDefault(text(message), "?"));
      case 'Q' -> hearSimple(text(message));
      case 'S' -> hearWaiting();
      default -> {}
    }
  }

  private void hearPrepared(String name, String statement) {
    prepared.put(name, statement);
    if (statement.startsWith("listen ")) { // where nodes talk to each other, all the time
      statements = _ -> {};
      roundTrips = () -> {};
    }
  }

  private void hearExecuted(String statement) {
    isCheck = statement.equals(CHECK);
    if (!isCheck) {
      statements.accept(statement);
    }
  }

  private void hearWaiting() {
    if (!isCheck) {
      roundTrips.run();
    }
    isCheck = false;
  }

  private void hearSimple(String statement) {
    statements.accept(statement);
    if (!statement.startsWith("BEGIN")) { // which the driver sends along with what follows
      roundTrips.run();
    }
  }

  private ByteBuffer passOn() throws IOException {
    var length = client.readInt();
    var content = new byte[length - Integer.BYTES];
    client.readFully(content);
    server.write(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    server.write(content);
    server.flush();
    return ByteBuffer.wrap(content);
  }

  private static String text(ByteBuffer message) {
    var text = new ByteArrayOutputStream();
    for (var next = message.get(); next != 0; next = message.get()) {
      text.write(next);
    }
    return text.toString(UTF_8);
  }
}
