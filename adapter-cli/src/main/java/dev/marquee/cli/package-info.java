/**
 * The command line. A command parses, asks the application, and prints: data on standard output,
 * talk on standard error. Nothing behind a command is started before the command runs.
 */
@NullMarked
package dev.marquee.cli;

import org.jspecify.annotations.NullMarked;
