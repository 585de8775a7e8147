package org.twinlens.training.ui.internal.form;

import java.util.Map;

import org.twinlens.experiments.order.StudyFacts;
import org.twinlens.model.architecture.Architecture;

/**
 * What the form knows of a study.
 *
 * @param study         what orders are checked against
 * @param architectures the study's networks that can be built, by the names of their documents
 * @param broken        why the others cannot, by the names of their documents
 */
public record FormFacts(StudyFacts study, Map<String, Architecture> architectures, Map<String, String> broken) {

	public FormFacts {
		architectures = Map.copyOf(architectures);
		broken = Map.copyOf(broken);
	}
}
