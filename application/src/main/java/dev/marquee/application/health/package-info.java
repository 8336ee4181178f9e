/** Whether the service can do its work. */
package dev.marquee.application.health;
