/** The one typed place for everything that can be set from outside. */
@NullMarked
package dev.marquee.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
