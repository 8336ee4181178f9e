/** Who is there: passwords, tokens, and the ports to what makes and checks them. */
package dev.marquee.application.auth;
