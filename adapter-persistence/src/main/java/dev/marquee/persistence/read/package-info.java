/** Answering many readers with few statements. */
@NullMarked
package dev.marquee.persistence.read;

import org.jspecify.annotations.NullMarked;
