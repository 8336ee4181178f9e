package dev.marquee.bootstrap.settings;

import dev.marquee.bootstrap.log.LogFormat;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is set for those who run the program.
 *
 * @param host where operators are listened to
 * @param port where operators are listened to; 0 where they are not; empty where nothing was said
 * @param drain for how long a server that is about to end still takes requests
 * @param accessLog whether each request is logged
 * @param traces where traces are collected, without a slash at the end
 */
public record Operations(
    String host,
    OptionalInt port,
    Duration drain,
    LogFormat logFormat,
    boolean accessLog,
    Optional<String> traces) {}
