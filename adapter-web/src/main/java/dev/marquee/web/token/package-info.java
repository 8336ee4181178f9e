/** Access tokens: JSON Web Tokens after RFC 9068, with the precautions of RFC 8725. */
@NullMarked
package dev.marquee.web.token;

import org.jspecify.annotations.NullMarked;
