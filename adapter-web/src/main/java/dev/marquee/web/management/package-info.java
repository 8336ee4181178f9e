/** What operators look at and steer, on a port of its own: metrics, health, log levels. */
@NullMarked
package dev.marquee.web.management;

import org.jspecify.annotations.NullMarked;
