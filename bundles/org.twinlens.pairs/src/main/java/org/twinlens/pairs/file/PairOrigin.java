package org.twinlens.pairs.file;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

import org.twinlens.core.Part;

/**
 * How a set of pairs came about: enough to make it again.
 *
 * @param generator id of the generator or protocol
 * @param split     name of the split the images were of, or {@code null}
 * @param part      of the split, or {@code null}
 * @param budget    pairs asked for, 0 for all
 * @param seed      of the draw
 */
@JsonInclude(Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record PairOrigin(String generator, String split, Part part, int budget, long seed) {
}
