/** Commands about access tokens. */
@NullMarked
package dev.marquee.cli.token;

import org.jspecify.annotations.NullMarked;
