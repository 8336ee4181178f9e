package dev.marquee.web.output;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.netty.body.NettyJsonHandler;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;

/**
 * How bodies of JSON are written: as Micronaut does, but what a route answers with is looked into
 * at its first answer. For all routes that would take some 30 ms of a start.
 */
@Factory
final class JsonBodies {

  @Singleton
  @Order(-10)
  @Replaces(NettyJsonHandler.class)
  @Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_JSON_PROBLEM})
  @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_JSON_MERGE_PATCH})
  <T> NettyJsonHandler<T> handler(JsonMapper json) {
    return new NettyJsonHandler<>(new LateJsonMapper(() -> json));
  }
}
