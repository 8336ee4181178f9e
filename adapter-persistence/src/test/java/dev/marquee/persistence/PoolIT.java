package dev.marquee.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.user.UserId;
import dev.marquee.domain.user.UserRepository;
import dev.marquee.persistence.testing.PersistenceExtension;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PoolIT {

  @RegisterExtension static final PersistenceExtension persistence = new PersistenceExtension();

  @ParameterizedTest
  @CsvSource({
    "statement_timeout, 8s",
    "TimeZone, UTC",
    "application_name, marquee",
    "search_path, marquee",
  })
  void everyConnectionIsSetUp(String setting, String value) {
    assertThat(persistence.ask("select current_setting('" + setting + "')")).isEqualTo(value);
  }

  @Test
  void statementsArePreparedFromTheirFirstUseOn() {
    var users = persistence.get(UserRepository.class);
    var prepared =
        persistence
            .get(Transactions.class)
            .read(() -> {
              users.find(new UserId(1));
              return persistence.ask(
                  "select string_agg(statement, ';') from pg_prepared_statements");
            });

    assertThat(prepared).contains("FROM \"users\"");
  }

  @Test
  void aServerThatFallsSilentIsGivenUp() {
    int timeout =
        persistence.get(JdbcOperations.class).execute(connection -> connection.getNetworkTimeout());

    assertThat(timeout).isEqualTo(10_000);
  }

  @Test
  void thePlannerIsToldThatNoPageIsFar() {
    assertThat(persistence.ask("show random_page_cost")).isEqualTo("1.1");
  }

  @Test
  void thereAreSixteenUnlessTheConfigurationSaysOtherwise() {
    assertThat(persistence.get(DatasourceConfiguration.class).getMaximumPoolSize()).isEqualTo(16);
  }
}
