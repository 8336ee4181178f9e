package dev.marquee.cli;

import dev.marquee.domain.error.Conflict;
import dev.marquee.domain.error.DomainException;
import dev.marquee.domain.error.Forbidden;
import dev.marquee.domain.error.InvalidInput;
import dev.marquee.domain.error.NotFound;
import dev.marquee.domain.error.PreconditionFailed;
import dev.marquee.domain.error.Unauthenticated;
import java.util.Map;
import java.util.TreeMap;

/** What a command ends with, after sysexits(3). Stable: scripts depend on them. */
public final class ExitCodes {

  public static final int OK = 0;

  /** Something unexpected; the trace says what. */
  public static final int FAILURE = 1;

  /** The command line was not understood. */
  public static final int USAGE = 2;

  /** The data given breaks a rule. */
  public static final int INVALID = 65;

  /** There is no data folder, or a file cannot be read. */
  public static final int NO_INPUT = 66;

  /** What was named does not exist. */
  public static final int NOT_FOUND = 67;

  /** The database, or something else that is needed, cannot be had. */
  public static final int UNAVAILABLE = 69;

  /** It is there already, or in the way of something that is; or a file cannot be written. */
  public static final int CONFLICT = 73;

  /** Standard output cannot be written: nobody reads it any more, or the disk is full. */
  public static final int OUTPUT_LOST = 74;

  /** The database lacks migrations. */
  public static final int BEHIND = 75;

  /** Not allowed. */
  public static final int NO_PERMISSION = 77;

  /** A setting is missing or wrong. */
  public static final int CONFIGURATION = 78;

  /** For people. */
  static final Map<String, String> MEANINGS =
      new TreeMap<>(
          Map.ofEntries(
              meaning(OK, "Done."),
              meaning(FAILURE, "Something unexpected; the trace says what. Worth a report."),
              meaning(USAGE, "The command line was not understood."),
              meaning(INVALID, "What was given breaks a rule; every broken rule has its line."),
              meaning(NO_INPUT, "There is no data folder, or a file cannot be read."),
              meaning(NOT_FOUND, "What was named does not exist."),
              meaning(
                  UNAVAILABLE,
                  "The database, or something else that is needed, cannot be had; or another"
                      + " program migrated the database."),
              meaning(
                  CONFLICT,
                  "It is there already, or in the way of something that is; or a file cannot be"
                      + " written."),
              meaning(
                  OUTPUT_LOST,
                  "Standard output cannot be written any more: its reader went away, or the disk"
                      + " is full."),
              meaning(BEHIND, "The database lacks migrations."),
              meaning(NO_PERMISSION, "Not allowed."),
              meaning(CONFIGURATION, "A setting is missing or wrong.")));

  private ExitCodes() {}

  static int of(DomainException refusal) {
    return switch (refusal) {
      case InvalidInput _ -> INVALID;
      case NotFound _ -> NOT_FOUND;
      case Conflict _, PreconditionFailed _ -> CONFLICT;
      case Forbidden _, Unauthenticated _ -> NO_PERMISSION;
    };
  }

  /** Codes of one digit are less than those of two, also as text. */
  private static Map.Entry<String, String> meaning(int code, String words) {
    return Map.entry(String.valueOf(code), words);
  }
}
