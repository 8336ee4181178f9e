/** How often something may be done, and by whom: what is counted, and when it is too often. */
package dev.marquee.application.limit;
