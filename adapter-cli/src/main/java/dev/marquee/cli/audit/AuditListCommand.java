package dev.marquee.cli.audit;

import dev.marquee.application.audit.AuditEntry;
import dev.marquee.cli.Backend;
import dev.marquee.cli.Operators;
import dev.marquee.cli.PageOptions;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code marquee audit list}. */
@Command(
    name = "list",
    description = "List the lines of the audit trail, the newest first.",
    footer = {
      "",
      "Examples:",
      "  marquee audit list --action login.failed",
      "  marquee audit list --actor user:7 --since 2026-01-31T12:00:00Z -o csv"
    })
final class AuditListCommand implements Runnable {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "at",
          "actor",
          "username",
          "address",
          "session_id",
          "request_id",
          "action",
          "subject",
          "outcome",
          "code",
          "details");

  private final Backend backend;

  @Mixin private AuditOptions options;

  @Mixin private PageOptions pages;

  AuditListCommand(Backend backend) {
    this.backend = backend;
  }

  @Override
  public void run() {
    var filter = options.filter();
    var wanted = pages.request();
    var page =
        backend.withServices(
            Backend.DataFolder.EXISTING,
            services -> services.audit().list(Operators.current(), filter, wanted));
    pages.print(COLUMNS, page, AuditListCommand::cells);
  }

  private static List<Object> cells(AuditEntry entry) {
    return List.of(
        entry.id(),
        entry.at(),
        entry.actor(),
        entry.username(),
        entry.origin().address(),
        entry.origin().session(),
        entry.origin().request(),
        entry.action(),
        entry.subject(),
        entry.outcome().label(),
        entry.refusal(),
        details(entry));
  }

  private static String details(AuditEntry entry) {
    return entry.details().entrySet().stream()
        .map(detail -> detail.getKey() + "=" + detail.getValue())
        .collect(Collectors.joining(" "));
  }
}
