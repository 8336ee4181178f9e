package dev.marquee.application.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.marquee.application.audit.AuditEntry;
import dev.marquee.application.audit.AuditFilter;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class UserExportServiceTest {

  private final Actor operator = new Actor.Operator("test");
  private final TestApplication application = new TestApplication();
  private final List<ExportedUser> received = new ArrayList<>();

  @Test
  void handsOverEveryAccountByIdInPages() {
    var accounts =
        IntStream.rangeClosed(0, PageRequest.MAX_LIMIT)
            .mapToObj(i -> application.users.insert(Samples.member("u" + i), Samples.NOW))
            .toList();

    assertThat(export(operator, false)).isEqualTo(accounts.size());

    assertThat(received).extracting(ExportedUser::user).containsExactlyElementsOf(accounts);
  }

  @Test
  void handsOverHashesOnlyWhenAsked() {
    var mary = application.member("mary");
    application.users.insert(Samples.member("nobody"), Samples.NOW);

    export(operator, false);
    assertThat(received).hasSize(2).allMatch(account -> account.hash().isEmpty());

    received.clear();
    export(operator, true);
    assertThat(received)
        .filteredOn(account -> account.hash().isPresent())
        .extracting(ExportedUser::user)
        .extracting(User::id)
        .containsExactly(mary.id());
  }

  @Test
  void isNoted() {
    application.member("mary");

    export(operator, true);

    assertThat(application.auditLog.list(AuditFilter.ALL, PageRequest.FIRST).items())
        .first()
        .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::details)
        .isEqualTo(
            tuple("operator:test", "users.exported", Map.of("accounts", "1", "hashes", "true"))
                .toList());
  }

  @Test
  void isForAdmins() {
    var mary = application.member("mary").asActor();

    assertThatThrownBy(() -> export(mary, false)).isInstanceOf(Forbidden.class);
    assertThat(received).isEmpty();
  }

  private long export(Actor actor, boolean withHashes) {
    return application.userExportService.export(actor, withHashes, received::add);
  }
}
