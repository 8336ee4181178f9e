/** Use cases of accounts: registering, making them from the shell, looking at them. */
package dev.marquee.application.user;
