/** Jobs in PostgreSQL, and the worker that runs them, by db-scheduler. */
@NullMarked
package dev.marquee.persistence.job;

import org.jspecify.annotations.NullMarked;
