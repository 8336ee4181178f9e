package dev.marquee.application.auth;

import static dev.marquee.domain.testing.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.audit.AuditEntry;
import dev.marquee.application.audit.AuditFilter;
import dev.marquee.application.job.Job;
import dev.marquee.application.job.JobState;
import dev.marquee.application.limit.LimitReached;
import dev.marquee.application.mail.Mail;
import dev.marquee.application.testing.TestApplication;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.shared.Change;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.user.EmailAddress;
import dev.marquee.domain.user.User;
import dev.marquee.domain.user.UserChanges;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordResetServiceTest {

  private static final Actor SHELL = new Actor.Operator("root");
  private static final Password WANTED = new Password("another password");
  private static final Pattern TOKEN = Pattern.compile("reset-[0-9]+");

  private final TestApplication app = new TestApplication();
  private final PasswordResetService resets = app.passwordResetService;
  private final User mary = app.member("mary");

  @Test
  void whoReadsTheMailSetsAnotherPassword() {
    var elsewhere = app.tokenOf(mary);

    resets.confirm(mailed(), WANTED);

    assertThat(app.signIn("mary", WANTED.value())).isNotNull();
    assertThat(codeOf(() -> app.signIn("mary", TestApplication.PASSWORD)))
        .isEqualTo("invalid_credentials");
    assertThat(codeOf(() -> app.authService.authenticate(elsewhere))).isEqualTo("invalid_token");
  }

  @Test
  void theLetterGoesToTheAddressOfTheAccount() {
    request(mary.email().value().toUpperCase(Locale.ROOT));

    assertThat(app.mailer.sent()).extracting(Mail::to).containsExactly(mary.email());
    assertThat(app.mailer.sent().get(0).text()).contains("mary", "reset-1", "30 minutes");
  }

  @Test
  void aTokenIsGoodOnce() {
    var token = mailed();
    resets.confirm(token, WANTED);

    assertRefused(token);
  }

  @Test
  void aTokenIsGoodForAShortTime() {
    var token = mailed();
    app.clock.advance(Duration.ofMinutes(30));

    assertRefused(token);
  }

  @Test
  void aNewerTokenMakesTheOlderWorthless() {
    var first = mailed();
    var second = mailed();

    assertRefused(first);
    resets.confirm(second, WANTED);
  }

  @Test
  void aChangedPasswordMakesItWorthless() {
    var token = mailed();
    app.passwordService.set(SHELL, mary.id(), new Password("set by somebody"));
    assertRefused(token);

    var next = mailed();
    app.passwordService.change(
        app.authService.authenticate(app.signIn("mary", "set by somebody").accessToken().value()),
        TestApplication.CLIENT,
        "set by somebody",
        new Password("changed by mary"));
    assertRefused(next);
  }

  @Test
  void aChangedAddressMakesItWorthless() {
    var token = mailed();
    app.accountService.edit(SHELL, mary.id(), movedTo("new@example.org"));

    assertRefused(token);
  }

  @Test
  void aDisabledAccountGetsNothing() {
    var token = mailed();
    app.accountService.edit(SHELL, mary.id(), UserChanges.active(false));
    assertRefused(token);

    request("mary@example.org");
    assertThat(app.mailer.sent()).hasSize(1);
  }

  @Test
  void anUnknownAddressIsTreatedAlike() {
    request("nobody@example.org");
    request("mary@example.org");

    assertThat(app.jobs.all()).extracting(Job::state).containsExactly(JobState.DONE, JobState.DONE);
    assertThat(app.mailer.sent()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "reset-2", "RESET-1", "reset-1 "})
  void anotherTokenIsRefused(String wrong) {
    mailed();

    assertRefused(new ResetToken(wrong));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mary@example.org", "nobody@example.org"})
  void askingTooOftenForAnAddressIsRefusedWhoeversItIs(String address) {
    for (var i = 0; i < 3; i++) {
      resets.request(new ClientInfo("192.0.2." + i, ""), new EmailAddress(address));
    }

    assertThatThrownBy(
            () -> resets.request(new ClientInfo("192.0.2.9", ""), new EmailAddress(address)))
        .isInstanceOf(LimitReached.class)
        .hasMessage("resets-per-email");
  }

  @Test
  void askingTooOftenFromOneNetworkIsRefused() {
    for (var i = 0; i < 20; i++) {
      resets.request(TestApplication.CLIENT, new EmailAddress("n" + i + "@example.org"));
    }

    assertThatThrownBy(
            () -> resets.request(TestApplication.CLIENT, new EmailAddress("other@example.org")))
        .isInstanceOf(LimitReached.class)
        .hasMessage("resets-per-address");
  }

  @Test
  void aLetterThatIsNotTakenIsTriedAgain() {
    app.mailer.set(false);
    request("mary@example.org");
    assertThat(app.jobs.all()).extracting(Job::state).containsExactly(JobState.WAITING);
    assertThat(app.auditLog.list(AuditFilter.ALL, PageRequest.first(1)).items())
        .extracting(AuditEntry::action)
        .doesNotContain("reset.sent");

    app.mailer.set(true);
    app.clock.advance(Duration.ofMinutes(1));
    runJobs();
    assertThat(app.mailer.sent().get(0).text()).contains("reset-2");
    assertRefused(new ResetToken("reset-1"));
    resets.confirm(new ResetToken("reset-2"), WANTED);
  }

  /** Whoever was told that a letter was not taken may be wrong, and the letter there. */
  @Test
  void aTokenIsGoodBeforeItsLetterLeaves() {
    app.mailer.set(false);
    request("mary@example.org");

    resets.confirm(new ResetToken("reset-1"), WANTED);
  }

  @Test
  void theTrailTellsOfIt() {
    resets.confirm(mailed(), WANTED);
    assertRefused(new ResetToken("made up"));

    var trail = app.auditLog.list(AuditFilter.ALL, PageRequest.first(10)).items();
    assertThat(trail)
        .extracting(AuditEntry::action)
        .startsWith("password.reset", "password.reset", "reset.sent");
    assertThat(trail.get(0).refusal()).contains("invalid_input");
    assertThat(trail.toString()).doesNotContain("reset-1", "made up", WANTED.value());
  }

  private ResetToken mailed() {
    request("mary@example.org");
    var letters = app.mailer.sent();
    var match = TOKEN.matcher(letters.get(letters.size() - 1).text());
    assertThat(match.find()).isTrue();
    return new ResetToken(match.group());
  }

  private void request(String address) {
    resets.request(TestApplication.CLIENT, new EmailAddress(address));
    runJobs();
  }

  private void runJobs() {
    app.jobs.all().forEach(job -> app.jobRunner.run(job.id(), "test"));
  }

  private void assertRefused(ResetToken token) {
    assertThatThrownBy(() -> resets.confirm(token, WANTED))
        .isInstanceOf(InvalidInput.class)
        .satisfies(refusal ->
            assertThat(((InvalidInput) refusal).violations().get(0).code())
                .isEqualTo("invalid_reset_token"));
  }

  private static UserChanges movedTo(String address) {
    return UserChanges.of(Change.keep(), Change.to(new EmailAddress(address)));
  }
}
