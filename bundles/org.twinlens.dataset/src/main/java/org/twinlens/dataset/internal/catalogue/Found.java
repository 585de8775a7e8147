package org.twinlens.dataset.internal.catalogue;

import java.util.Optional;

import org.twinlens.core.Part;
import org.twinlens.dataset.internal.image.ImageDecoder.Header;

/**
 * What an import found out about a candidate.
 *
 * @param path     in the source
 * @param identity or {@code null}
 * @param session  or the empty string
 * @param part     the source prescribes
 * @param hash     of the file's bytes; {@code null} when they could not be read
 * @param header   of the image; {@code null} when the catalogue knew the hash already
 * @param bytes    number of them
 * @param refusal  why it is left out, or {@code null}
 */
record Found(String path, String identity, String session, Optional<Part> part, String hash, Header header, int bytes, String refusal) {
}
