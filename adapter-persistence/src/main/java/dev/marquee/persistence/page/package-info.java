/** Lists in pages, as SQL. */
package dev.marquee.persistence.page;
