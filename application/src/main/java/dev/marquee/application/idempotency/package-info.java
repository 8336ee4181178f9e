/** Requests that may be repeated without being done twice. */
package dev.marquee.application.idempotency;
