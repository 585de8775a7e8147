package org.twinlens.pairs.ui.internal;

import java.util.Comparator;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinlens.pairs.PairGenerator;

/** The ways to make pairs, whoever brings them. */
@Component(service = Generators.class)
public final class Generators {

	private final List<PairGenerator> all;

	@Activate
	public Generators(@Reference List<PairGenerator> all) {
		this.all = all.stream().sorted(Comparator.comparing((PairGenerator generator) -> !generator.balances()).thenComparing(PairGenerator::id)).toList();
	}

	/** Those that follow a balance first, then by id. */
	public List<PairGenerator> all() {
		return all;
	}
}
