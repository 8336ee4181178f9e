/** The front door: a greeting, and what watches over the service asks for. */
@NullMarked
package dev.marquee.web.home;

import org.jspecify.annotations.NullMarked;
