/** How nodes tell each other what changed: over PostgreSQL's LISTEN and NOTIFY. */
@NullMarked
package dev.marquee.persistence.change;

import org.jspecify.annotations.NullMarked;
