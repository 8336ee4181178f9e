package dev.marquee.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/** What to say when a file that was named cannot be used. */
public final class FileFailures {

  private FileFailures() {}

  /** Of a file to read. */
  public static CommandFailure reading(Path file, IOException failure) {
    return new CommandFailure(ExitCodes.NO_INPUT, "cannot read " + file + ": " + reason(failure));
  }

  /** Of a file to write. */
  public static CommandFailure writing(Path file, IOException failure) {
    return new CommandFailure(ExitCodes.CONFLICT, "cannot write " + file + ": " + reason(failure));
  }

  private static String reason(IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> "no such file or folder";
      case FileAlreadyExistsException _ -> "it exists already";
      case AccessDeniedException _ -> "not allowed";
      case CharacterCodingException _ -> "not UTF-8";
      case FileSystemException told -> Objects.requireNonNullElse(told.getReason(), "impossible");
      default -> String.valueOf(failure.getMessage());
    };
  }
}
