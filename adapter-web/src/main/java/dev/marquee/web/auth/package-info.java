/** Registering and signing in. */
@NullMarked
package dev.marquee.web.auth;

import org.jspecify.annotations.NullMarked;
