/**
 * What a client sent, read strictly: nothing is converted, cut or skipped, and all that is wrong is
 * reported at once.
 */
@NullMarked
package dev.marquee.web.input;

import org.jspecify.annotations.NullMarked;
