package org.twinlens.cli.internal.command.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.UserError;
import org.twinlens.cli.internal.training.CheckpointChoice;
import org.twinlens.cli.internal.verification.ReferenceChoice;
import org.twinlens.cli.internal.verification.References;
import org.twinlens.core.AtomicFile;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.image.Pixels;
import org.twinlens.core.image.Png;
import org.twinlens.dataset.ExternalImages;
import org.twinlens.model.TrainedModel;
import org.twinlens.verification.ReferenceGallery;
import org.twinlens.verification.explain.HeatPicture;
import org.twinlens.verification.explain.OcclusionMap;
import org.twinlens.verification.gallery.Network;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows which regions of a probe hold its similarity up. */
@Command(name = "why", description = "Show which regions of a probe hold its similarity to the references up: an occlusion map, orange where hiding a region costs similarity.")
public final class WhyCommand extends StudyCommand {

	private static final int PICTURE_HEIGHT = 512;
	private static final String[] ROWS = { "top", "middle", "bottom" };

	@Mixin
	private CheckpointChoice checkpoint;

	@Option(names = "--probe", required = true, paramLabel = "IMAGE", description = "The image in question.")
	private Path probe;

	@Mixin
	private ReferenceChoice references;

	@Option(names = "--patch", paramLabel = "PIXELS", description = "Side of the grey patch that hides a region, in pixels of the network's input; left out: a sixth of its shorter side.")
	private Integer patch;

	@Option(names = "--stride", paramLabel = "PIXELS", description = "Steps of the patch; left out: half of its side.")
	private Integer stride;

	@Option(names = "--to", required = true, paramLabel = "PNG", description = "Where the picture goes.")
	private Path file;

	/**
	 * What a machine reads.
	 *
	 * @param regions mean falls of the similarity in thirds, row by row
	 */
	record Answer(String probe, String identity, double similarity, double largestFall, double[][] regions, int patch, int stride, String file) {
	}

	@Override
	protected int run(Services services, Console console) throws Exception {
		try (Network network = Network.open(services.models, checkpoint.file(this::studyFolder)); References open = references.open(services, studyFolder())) {
			TrainedModel model = network.model();
			ReferenceGallery gallery = open.gallery(network, console.progress());
			Pixels pixels = probe(services, model);
			OcclusionMap map = OcclusionMap.of(model, gallery, pixels, settings(pixels), console.progress());
			Path target = file.toAbsolutePath().normalize();
			AtomicFile.write(target, out -> out.write(Png.encode(HeatPicture.of(map, pixels, model.checkpoint().preprocessing().invert(), PICTURE_HEIGHT))));
			show(map, open.identity(), target, console);
			return ExitCode.DONE;
		}
	}

	private Pixels probe(Services services, TrainedModel model) throws IOException {
		try (ExternalImages images = services.externalImages.open(probe)) {
			List<ImageRecord> all = images.images();
			if (all.size() != 1) {
				throw new UserError("One probe is explained at a time; " + probe + " holds " + all.size() + " images.");
			}
			return images.pixels(model.checkpoint().preprocessing()).pixels(all.get(0));
		}
	}

	private OcclusionMap.Settings settings(Pixels pixels) {
		OcclusionMap.Settings usual = OcclusionMap.Settings.of(pixels.width(), pixels.height());
		int size = patch == null ? usual.size() : patch;
		return new OcclusionMap.Settings(size, stride == null ? Math.max(1, size / 2) : stride, usual.grey());
	}

	private void show(OcclusionMap map, String identity, Path target, Console console) {
		double[][] regions = map.thirds();
		console.say("The mean similarity to %s is %.3f. Where hiding a region costs most, it falls by %.3f.", identity, map.similarity(), map.largest());
		console.say("Mean falls by region:   left  centre   right");
		for (int row = 0; row < ROWS.length; row++) {
			console.say("%s", String.format(Locale.ROOT, "  %-18s %+.3f  %+.3f  %+.3f", ROWS[row], regions[row][0], regions[row][1], regions[row][2]));
		}
		console.say("Picture: %s", target);
		console.result(new Answer(probe.getFileName().toString(), identity, map.similarity(), map.largest(), regions, map.settings().size(), map.settings().stride(), target.toString()));
	}
}
