package org.twinlens.experiments.order;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinlens.model.architecture.ArchitectureTemplate;

/**
 * A named way to train that is known to work.
 *
 * @param id          short and unique
 * @param name        as users read it
 * @param description what it is for, in a sentence
 * @param template    it begins with
 * @param values      set beside the template's
 */
public record Preset(String id, String name, String description, String template, Map<Setting, String> values) {

	private static final List<Preset> ALL = List.of(
			new Preset("small", "Small", "For photographs: a small network with batch normalisation, batches of identities, some minutes on a laptop.", "small", Map.of()),
			new Preset("small-grey", "Small Grey", "For characters and signatures: a small network, batches of identities, affine distortions.", "small-grey", Map.of()),
			new Preset("modern-small", "Modern Small", "For characters: learns most in the least time, in episodes of 60 characters and their quarter turns (Snell et al. 2017).", "modern-small",
					Map.of()),
			new Preset("residual", "Residual", "A small modern baseline: residual blocks, batch normalisation and global average pooling.", "residual", Map.of()),
			new Preset("seed", "Seed Study", "As the face verification tutorial trains: 32 pairs a batch, 20 epochs, Adam 1e-4, cross-entropy, balanced pairs drawn once.", "seed",
					Map.of(Setting.BATCHES, "fixed")),
			new Preset("koch", "Koch 2015", "As the paper trains on Omniglot: 128 pairs a batch, 30,000 pairs, SGD with rising momentum, affine distortions. Takes long.", "koch",
					Map.of(Setting.BATCHES, "fixed", Setting.PAIRS, "30000")),
			new Preset("quick", "Quick Look", "Three short epochs of the small network, to see whether everything fits together.", "small",
					Map.of(Setting.EPOCHS, "3", Setting.ITERATIONS, "20", Setting.IDENTITIES, "8", Setting.VALIDATION_PAIRS, "500")));

	public Preset {
		values = Map.copyOf(values);
	}

	/** The presets whose template is there. */
	public static List<Preset> of(List<ArchitectureTemplate> templates) {
		return ALL.stream().filter(preset -> preset.find(templates).isPresent()).toList();
	}

	/** @throws IllegalArgumentException when its template is not among the given */
	public TrainingOrder order(List<ArchitectureTemplate> templates) {
		ArchitectureTemplate base = find(templates).orElseThrow(() -> new IllegalArgumentException("There is no architecture template \"" + template + "\"."));
		TrainingOrder order = TrainingOrder.of(base);
		for (Map.Entry<Setting, String> value : values.entrySet()) {
			order = order.with(value.getKey(), value.getValue());
		}
		return order;
	}

	private Optional<ArchitectureTemplate> find(List<ArchitectureTemplate> templates) {
		return templates.stream().filter(candidate -> candidate.id().equals(template)).findFirst();
	}
}
