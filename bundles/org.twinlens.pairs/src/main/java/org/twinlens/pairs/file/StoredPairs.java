package org.twinlens.pairs.file;

import java.util.Optional;

import org.twinlens.core.PairSet;

/**
 * What a pair file holds.
 *
 * @param origin as its first line tells, if it does
 * @param pairs  in the file's order
 */
public record StoredPairs(Optional<PairOrigin> origin, PairSet pairs) {
}
