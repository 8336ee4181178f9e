package dev.marquee.persistence.change;

/**
 * What this process is called among the others that use the database.
 *
 * @param value like that of no other, and of no earlier one
 */
public record NodeName(String value) {}
