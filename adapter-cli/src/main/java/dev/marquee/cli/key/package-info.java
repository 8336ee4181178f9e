/** Commands about the keys that sign access tokens. */
@NullMarked
package dev.marquee.cli.key;

import org.jspecify.annotations.NullMarked;
