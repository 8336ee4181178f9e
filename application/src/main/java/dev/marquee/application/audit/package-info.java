/**
 * The audit trail: who did what, on what, when and from where, and what was refused. Use cases
 * write to it as they go; admins read it. Nothing changes it.
 */
package dev.marquee.application.audit;
