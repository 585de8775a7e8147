package org.twinlens.verification.ui.internal.model;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinlens.model.ModelService;
import org.twinlens.pairs.PairGenerator;
import org.twinlens.vision.FrameSources;
import org.twinlens.vision.face.FaceDetectors;

/** What the view works with. */
@Component(service = Services.class)
public final class Services {

	private static final String EVALUATION = "evaluation";

	private final ModelService models;
	private final FrameSources sources;
	private final FaceDetectors detectors;
	private final PairGenerator evaluation;

	@Activate
	public Services(@Reference ModelService models, @Reference FrameSources sources, @Reference FaceDetectors detectors, @Reference List<PairGenerator> generators) {
		this.models = models;
		this.sources = sources;
		this.detectors = detectors;
		this.evaluation = generators.stream().filter(generator -> generator.id().equals(EVALUATION)).findFirst().orElseThrow();
	}

	public ModelService models() {
		return models;
	}

	public FrameSources sources() {
		return sources;
	}

	public FaceDetectors detectors() {
		return detectors;
	}

	/** Makes the pairs networks are calibrated on. */
	public PairGenerator evaluation() {
		return evaluation;
	}
}
