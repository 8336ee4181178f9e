package dev.marquee.persistence.limit;

import dev.marquee.application.auth.FamiliarNetworks;
import dev.marquee.persistence.TranslatesFailures;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Instant;

@Singleton
@TranslatesFailures
class JdbcFamiliarNetworks implements FamiliarNetworks {

  private final FamiliarNetworkRows rows;
  private final BeanProvider<Pseudonyms> pseudonyms;

  JdbcFamiliarNetworks(FamiliarNetworkRows rows, BeanProvider<Pseudonyms> pseudonyms) {
    this.rows = rows;
    this.pseudonyms = pseudonyms;
  }

  @Override
  public boolean contains(String name, String network, Instant now) {
    return rows.exists(digest(name, network), now);
  }

  @Override
  @TranslatesFailures(writes = true)
  public void add(String name, String network, Instant now) {
    if (rows.put(digest(name, network), now.plus(MEMORY)) > 0) {
      rows.deleteExpired(now);
    }
  }

  private String digest(String name, String network) {
    return pseudonyms.get().of("familiar " + network + " " + name);
  }
}
