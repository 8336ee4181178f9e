/** Letters to people: what is written, and the port to what delivers it. Only jobs send any. */
package dev.marquee.application.mail;
