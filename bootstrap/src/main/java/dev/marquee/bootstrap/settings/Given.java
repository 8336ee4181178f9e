package dev.marquee.bootstrap.settings;

/**
 * What a setting was given.
 *
 * @param origin where, for people: {@code environment}, {@code .env} or a file
 */
record Given(String value, String origin) {}
