package org.twinlens.training.ui.internal.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.twinlens.model.run.EpochSnapshot;
import org.twinlens.model.run.ProjectedImage;
import org.twinlens.ui.chart.AxisFormat;
import org.twinlens.ui.chart.ChartAxis;
import org.twinlens.ui.chart.ChartContent;
import org.twinlens.ui.chart.ChartLine;
import org.twinlens.ui.chart.Curve;
import org.twinlens.ui.chart.Palette;

/** A plane of embeddings as a chart: a look for each identity. */
final class EmbeddingCharts {

	private EmbeddingCharts() {
	}

	/** The images by identity, in the order the chart's lines and their points have. */
	static Map<String, List<ProjectedImage>> byIdentity(EpochSnapshot snapshot) {
		Map<String, List<ProjectedImage>> found = new LinkedHashMap<>();
		snapshot.images().forEach(image -> found.computeIfAbsent(image.identity() == null ? "" : image.identity(), identity -> new ArrayList<>()).add(image));
		return found;
	}

	/** @param palette gives an identity the same look in each epoch */
	static ChartContent chart(EpochSnapshot snapshot, Palette palette) {
		List<ChartLine> lines = new ArrayList<>();
		byIdentity(snapshot).forEach((identity, images) -> {
			double[] x = images.stream().mapToDouble(ProjectedImage::x).toArray();
			double[] y = images.stream().mapToDouble(ProjectedImage::y).toArray();
			lines.add(new ChartLine(identity, Curve.of(x, y), palette.points(identity), false));
		});
		return ChartContent.of("", axis(snapshot, 0), axis(snapshot, 1), lines).withEmpty(Messages.embedding_empty);
	}

	private static ChartAxis axis(EpochSnapshot snapshot, int component) {
		double[] explained = snapshot.explained();
		String share = component < explained.length ? Math.round(100 * explained[component]) + "\u00A0%" : "–";
		return ChartAxis.of(NLS.bind(Messages.embedding_axis, component + 1, share), AxisFormat.NUMBER);
	}
}
