/** Use cases of the database's shape. */
package dev.marquee.application.schema;
