/**
 * The whole application over fakes, for the tests of services and of the adapters that drive them.
 */
package dev.marquee.application.testing;
