package dev.marquee.bootstrap;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanInitializedEventListener;
import io.micronaut.context.event.BeanInitializingEvent;
import jakarta.inject.Singleton;

/** Tells the pool where its database is, once that has started. */
@Singleton
final class DatabaseAddress implements BeanInitializedEventListener<DatasourceConfiguration> {

  private final Database database;

  DatabaseAddress(Database database) {
    this.database = database;
  }

  @Override
  public DatasourceConfiguration onInitialized(
      BeanInitializingEvent<DatasourceConfiguration> event) {
    var pool = event.getBean();
    var address = database.url();
    pool.setUrl(address.jdbcUrl());
    address.user().ifPresent(pool::setUsername);
    address.password().ifPresent(pool::setPassword);
    return pool;
  }
}
