package org.twinlens.cli.internal;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinlens.dataset.DatasetImporter;
import org.twinlens.dataset.ExternalImages;
import org.twinlens.dataset.Studies;
import org.twinlens.dataset.StudyLock;
import org.twinlens.dataset.SyntheticData;
import org.twinlens.model.ModelService;
import org.twinlens.model.architecture.ArchitectureTemplate;
import org.twinlens.pairs.PairGenerator;
import org.twinlens.vision.FrameSources;
import org.twinlens.vision.face.FaceDetectors;

/** The services the commands compose. */
@Component(service = Services.class)
public final class Services {

	public final Studies studies;
	public final SyntheticData syntheticData;
	public final ExternalImages.Service externalImages;
	public final ModelService models;
	public final StudyLock.Service locks;
	public final FrameSources frameSources;
	public final FaceDetectors faceDetectors;
	private final List<DatasetImporter> importers;
	private final List<PairGenerator> generators;
	private final List<ArchitectureTemplate> templates;

	@Activate
	public Services(@Reference Studies studies, @Reference SyntheticData syntheticData, @Reference ExternalImages.Service externalImages, @Reference ModelService models,
			@Reference StudyLock.Service locks, @Reference FrameSources frameSources, @Reference FaceDetectors faceDetectors, @Reference List<DatasetImporter> importers, @Reference List<PairGenerator> generators, @Reference List<ArchitectureTemplate> templates) {
		this.studies = studies;
		this.syntheticData = syntheticData;
		this.externalImages = externalImages;
		this.models = models;
		this.locks = locks;
		this.frameSources = frameSources;
		this.faceDetectors = faceDetectors;
		this.importers = importers;
		this.generators = generators;
		this.templates = templates;
	}

	public List<DatasetImporter> importers() {
		return importers;
	}

	public DatasetImporter importer(String id) {
		return find("importer", importers, DatasetImporter::id, id);
	}

	public PairGenerator generator(String id) {
		return find("pair generator", generators, PairGenerator::id, id);
	}

	public ArchitectureTemplate template(String id) {
		return find("architecture template", templates, ArchitectureTemplate::id, id);
	}

	private static <T> T find(String kind, List<T> all, Function<T, String> id, String wanted) {
		return all.stream().filter(t -> id.apply(t).equals(wanted)).findFirst().orElseThrow(() -> new UserError(
				"There is no " + kind + " \"" + wanted + "\". Known: " + all.stream().map(id).sorted().collect(Collectors.joining(", ")) + "."));
	}
}
