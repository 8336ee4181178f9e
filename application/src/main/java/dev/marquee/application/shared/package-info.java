/** What every use case needs of the world: transactions, and a word for "not now". */
package dev.marquee.application.shared;
