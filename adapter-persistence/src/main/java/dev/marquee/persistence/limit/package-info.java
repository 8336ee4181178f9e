/** What is counted so that it can be limited. */
@NullMarked
package dev.marquee.persistence.limit;

import org.jspecify.annotations.NullMarked;
