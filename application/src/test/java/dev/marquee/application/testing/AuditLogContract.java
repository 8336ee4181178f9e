package dev.marquee.application.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.application.audit.Action;
import dev.marquee.application.audit.AuditEntry;
import dev.marquee.application.audit.AuditEvent;
import dev.marquee.application.audit.AuditFilter;
import dev.marquee.application.audit.AuditLog;
import dev.marquee.application.audit.Outcome;
import dev.marquee.application.audit.Subject;
import dev.marquee.application.shared.Origin;
import dev.marquee.application.shared.Transactions;
import dev.marquee.domain.access.Actor;
import dev.marquee.domain.shared.PageRequest;
import dev.marquee.domain.testing.Samples;
import dev.marquee.domain.testing.Walk;
import dev.marquee.domain.user.UserRepository;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link AuditLog} promises. */
public interface AuditLogContract {

  Optional<String> NONE = Optional.empty();
  Subject POST = new Subject("post", 17);

  /** Starts empty. */
  AuditLog log();

  /** Where the accounts are; starts empty too. */
  UserRepository users();

  Transactions transactions();

  @Test
  default void keepsALineAsItWasWritten() {
    var mary = users().insert(Samples.member("mary"), Samples.NOW);
    var origin = new Origin(Optional.of("192.0.2.7"), Optional.of(3L), Optional.of("r-1"));
    var details = Map.of("fields", "title,content", "quote", "\"a\" \\ {b}", "empty", "");

    log()
        .append(
            new AuditEvent(
                Samples.NOW,
                mary.asActor(),
                origin,
                Action.POST_UPDATED,
                Optional.of(POST),
                Optional.of("not_allowed"),
                details));

    assertThat(list(AuditFilter.ALL))
        .singleElement()
        .usingRecursiveComparison()
        .ignoringFields("id")
        .isEqualTo(
            new AuditEntry(
                1,
                Samples.NOW,
                "user:" + mary.id().value(),
                Optional.of("mary"),
                origin,
                "post.updated",
                Optional.of("post:17"),
                Optional.of("not_allowed"),
                details));
  }

  @Test
  default void knowsOfAnOperatorAndOfNobodyOnlyThat() {
    log().append(event(Samples.NOW, new Actor.Operator("root"), Action.MOVIES_LOADED));
    log().append(event(Samples.NOW, Actor.anonymous(), Action.LOGIN_FAILED));

    var lines = list(AuditFilter.ALL);

    assertThat(lines).extracting(AuditEntry::actor).containsExactly("anonymous", "operator:root");
    assertThat(lines).extracting(AuditEntry::username).containsOnly(NONE);
    assertThat(lines).extracting(AuditEntry::origin).containsOnly(Origin.UNKNOWN);
    assertThat(lines).extracting(AuditEntry::subject).containsOnly(NONE);
    assertThat(lines).extracting(AuditEntry::refusal).containsOnly(NONE);
  }

  @Test
  default void keepsTheNameThatAnAccountHadThen() {
    var mary = users().insert(Samples.member("mary"), Samples.NOW);
    log().append(event(Samples.NOW, mary.asActor(), Action.LOGOUT));
    users().delete(mary.id());
    users().insert(Samples.member("mary"), Samples.NOW);
    log().append(event(Samples.NOW.plusSeconds(1), mary.asActor(), Action.LOGOUT));

    assertThat(list(AuditFilter.ALL))
        .extracting(AuditEntry::username)
        .containsExactly(NONE, Optional.of("mary"));
  }

  @Test
  default void listsTheNewestFirstWithTiesById() {
    log().append(event(Samples.NOW, new Actor.Operator("second"), Action.LOGOUT));
    log().append(event(Samples.NOW, new Actor.Operator("third"), Action.LOGOUT));
    log().append(event(Samples.NOW.minusSeconds(1), new Actor.Operator("first"), Action.LOGOUT));

    assertThat(list(AuditFilter.ALL))
        .extracting(AuditEntry::actor)
        .containsExactly("operator:third", "operator:second", "operator:first");
  }

  @Test
  default void listsWhatFits() {
    var mary = new Actor.Member(7, "user");
    var root = new Actor.Operator("root");
    log().append(event(Samples.NOW, mary, Action.POST_UPDATED, POST, NONE));
    log().append(event(Samples.NOW, mary, Action.POST_DELETED, POST, Optional.of("not_allowed")));
    log().append(event(Samples.NOW, root, Action.POST_DELETED, POST, NONE));
    log().append(event(Samples.NOW.plusSeconds(1), root, Action.MOVIES_LOADED));

    assertThat(list(by("user:7"))).hasSize(2);
    assertThat(list(by("operator:root"))).hasSize(2);
    assertThat(list(by("user"))).isEmpty();
    assertThat(list(of(Action.POST_DELETED))).hasSize(2);
    assertThat(list(on(POST))).hasSize(3);
    assertThat(list(with(Outcome.REFUSED)))
        .extracting(AuditEntry::action)
        .containsExactly("post.deleted");
    assertThat(list(with(Outcome.SUCCESS))).hasSize(3);
    var later = Samples.NOW.plusSeconds(1);
    assertThat(list(between(Optional.of(later), Optional.empty())))
        .extracting(AuditEntry::action)
        .containsExactly("movies.loaded");
    assertThat(list(between(Optional.empty(), Optional.of(later)))).hasSize(3);
    assertThat(list(between(Optional.of(Samples.NOW), Optional.of(Samples.NOW)))).isEmpty();
  }

  @Test
  default void listsWhatFitsInEveryWay() {
    var mary = new Actor.Member(7, "user");
    log().append(event(Samples.NOW, mary, Action.POST_DELETED, POST, Optional.of("not_allowed")));
    log().append(event(Samples.NOW, mary, Action.POST_DELETED, POST, NONE));

    var wanted =
        new AuditFilter(
            Optional.of("user:7"),
            Optional.of(Action.POST_DELETED),
            Optional.of(POST),
            Optional.of(Outcome.REFUSED),
            Optional.of(Samples.NOW),
            Optional.of(Samples.NOW.plusSeconds(1)));

    assertThat(list(wanted))
        .extracting(AuditEntry::refusal)
        .containsExactly(Optional.of("not_allowed"));
  }

  @Test
  default void exists() {
    assertThat(log().exists()).isTrue();
  }

  @Test
  default void listsInPages() {
    for (var name : List.of("a", "b", "c")) {
      log().append(event(Samples.NOW, new Actor.Operator(name), Action.LOGOUT));
    }

    var lines = Walk.through(page -> log().list(AuditFilter.ALL, page), 2);

    assertThat(lines)
        .extracting(AuditEntry::actor)
        .containsExactly("operator:c", "operator:b", "operator:a");
  }

  @Test
  default void forgetsWhatWasRolledBack() {
    assertThatThrownBy(() ->
            transactions()
                .write(() -> {
                  log().append(event(Samples.NOW, Actor.anonymous(), Action.LOGOUT));
                  throw new IllegalStateException("on purpose");
                }))
        .hasMessage("on purpose");

    assertThat(list(AuditFilter.ALL)).isEmpty();
  }

  private List<AuditEntry> list(AuditFilter filter) {
    return log().list(filter, PageRequest.FIRST).items();
  }

  private static AuditEvent event(Instant at, Actor actor, Action action) {
    return new AuditEvent(
        at, actor, Origin.UNKNOWN, action, Optional.empty(), Optional.empty(), Map.of());
  }

  private static AuditEvent event(
      Instant at, Actor actor, Action action, Subject subject, Optional<String> refusal) {
    return new AuditEvent(
        at, actor, Origin.UNKNOWN, action, Optional.of(subject), refusal, Map.of());
  }

  private static AuditFilter by(String actor) {
    return new AuditFilter(
        Optional.of(actor),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static AuditFilter of(Action action) {
    return new AuditFilter(
        Optional.empty(),
        Optional.of(action),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static AuditFilter on(Subject subject) {
    return new AuditFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.of(subject),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static AuditFilter with(Outcome outcome) {
    return new AuditFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(outcome),
        Optional.empty(),
        Optional.empty());
  }

  private static AuditFilter between(Optional<Instant> since, Optional<Instant> until) {
    return new AuditFilter(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), since, until);
  }
}
