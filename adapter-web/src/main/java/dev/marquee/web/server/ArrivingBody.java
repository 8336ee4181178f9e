package dev.marquee.web.server;

import io.micronaut.http.MediaType;
import java.io.InputStream;
import java.util.Optional;

/**
 * A body that is read while it arrives. To be closed, whether it was read to its end or not.
 *
 * @param type as the request says
 * @param content throws {@link Refused} where it breaks off, is broken or is too much
 */
public record ArrivingBody(Optional<MediaType> type, InputStream content) {}
