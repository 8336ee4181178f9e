/** Accounts over HTTP. */
@NullMarked
package dev.marquee.web.user;

import org.jspecify.annotations.NullMarked;
