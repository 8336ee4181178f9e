/**
 * Row-level access. An aggregate answers an ordered list of rules, an actor carries principals; the
 * first rule that matches decides, and what no rule matches is denied.
 */
package dev.marquee.domain.access;
