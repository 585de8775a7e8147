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
 * @param balance   share of positive pairs asked for, or {@code null} where the generator has a balance of its own
 */
@JsonInclude(Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record PairOrigin(String generator, String split, Part part, int budget, long seed, Double balance) {

	/** Of a generator with a balance of its own. */
	public PairOrigin(String generator, String split, Part part, int budget, long seed) {
		this(generator, split, part, budget, seed, null);
	}
}
