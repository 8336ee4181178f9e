/** Use cases of posts. */
package dev.marquee.application.post;
