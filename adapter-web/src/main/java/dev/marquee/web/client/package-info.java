/** Who is at the other end, behind whatever proxies stand between. */
@NullMarked
package dev.marquee.web.client;

import org.jspecify.annotations.NullMarked;
