/** The audit trail over HTTP. */
@NullMarked
package dev.marquee.web.audit;

import org.jspecify.annotations.NullMarked;
