/**
 * Posts over HTTP in their editorial form: with drafts and schedules, for those who may see them.
 */
@NullMarked
package dev.marquee.web.article;

import org.jspecify.annotations.NullMarked;
