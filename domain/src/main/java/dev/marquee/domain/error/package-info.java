/**
 * The one family of refusals. Each carries a stable snake_case code that is part of the public
 * contract; adapters own the sentence and the status that go with it. A new resource adds codes,
 * not classes.
 */
package dev.marquee.domain.error;
