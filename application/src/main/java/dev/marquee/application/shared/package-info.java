/** What use cases need of the world: transactions, where a call is from, a word for "not now". */
package dev.marquee.application.shared;
