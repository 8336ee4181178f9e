/**
 * What an implementation of the repository ports is held to, and implementations in memory that
 * meet it. Published, so that other teams run the contracts against adapters of their own.
 */
package dev.marquee.domain.testing;
