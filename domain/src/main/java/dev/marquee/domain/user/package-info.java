/**
 * Accounts: who may sign in, under which name, with which role. The password is not part of an
 * account; it belongs to whoever checks it.
 */
package dev.marquee.domain.user;
