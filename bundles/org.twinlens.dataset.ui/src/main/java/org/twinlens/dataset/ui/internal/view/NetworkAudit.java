package org.twinlens.dataset.ui.internal.view;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.twinlens.core.ImageRecord;
import org.twinlens.core.Progress;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.audit.AuditFinding;
import org.twinlens.dataset.audit.EmbeddedImage;
import org.twinlens.dataset.audit.EmbeddingAudit;
import org.twinlens.dataset.audit.Suggestions;
import org.twinlens.experiments.ImageEmbedder;
import org.twinlens.experiments.runs.RunSummary;
import org.twinlens.model.ModelService;
import org.twinlens.model.TrainedModel;

/** What a trained network makes of the images: who may be on unlabelled ones, which labels it doubts, and which images it takes for the same picture. */
final class NetworkAudit {

	private final ModelService models;

	NetworkAudit(ModelService models) {
		this.models = models;
	}

	/** @throws IOException with a sentence when the run's best checkpoint or an image cannot be read */
	Findings of(Study study, RunSummary run, Progress progress) throws IOException {
		List<ImageRecord> images;
		try (Stream<ImageRecord> all = study.catalogue().images(ImageQuery.ALL)) {
			images = all.toList();
		}
		try (TrainedModel model = models.open(run.folder().best())) {
			List<EmbeddedImage> embedded = EmbeddedImage.of(images, new ImageEmbedder(model, study.keptPixels(model.checkpoint().preprocessing())).embed(images, progress));
			List<AuditFinding> doubts = EmbeddingAudit.doubts(embedded, model::similarity, progress);
			return Findings.of(run.title(), Suggestions.of(embedded, model::similarity, 1, progress), doubts);
		}
	}
}
