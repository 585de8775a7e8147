package org.twinlens.verification.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.twinlens.core.Embedding;
import org.twinlens.core.Progress;
import org.twinlens.core.image.Pixels;
import org.twinlens.model.TrainedModel;
import org.twinlens.verification.ReferenceGallery;

/**
 * Which regions of a probe hold its similarity up: a grey patch slides over it, and what is noted is how far the mean similarity to the references falls while the patch
 * hides a place (Zeiler and Fergus 2014, "Visualizing and Understanding Convolutional Networks"). A large fall says that the network relies on the place, not that the
 * place proves anything; where several patches lie over a pixel, their falls are averaged.
 *
 * @param width      of the probe as the network sees it, pixels
 * @param height     of it
 * @param drop       fall of the similarity at each pixel, {@code drop[y·width + x]}; negative where hiding it made the probe more alike; shared, nobody writes to it
 * @param similarity mean similarity of the whole probe to the references
 * @param settings   how it was made
 */
public record OcclusionMap(int width, int height, double[] drop, double similarity, Settings settings) {

	/** Occluded probes embedded at a time. */
	private static final int AT_A_TIME = 32;

	/**
	 * How the patch slides.
	 *
	 * @param size   side of the square patch, pixels of the network's input
	 * @param stride steps of the patch, pixels; at most {@code size}, so that no pixel is left out
	 * @param grey   what the patch is filled with, in 0..1
	 */
	public record Settings(int size, int stride, float grey) {
		public Settings {
			if (size < 1 || stride < 1 || stride > size || !(grey >= 0 && grey <= 1)) {
				throw new IllegalArgumentException("A patch has a side of at least one pixel, steps between one pixel and its side, and a grey in 0..1; not a side of " + size
						+ ", steps of " + stride + " and a grey of " + grey + ".");
			}
		}

		/** A patch of about a sixth of the shorter side, in half steps, of middle grey. */
		public static Settings of(int width, int height) {
			int size = Math.max(1, Math.round(Math.min(width, height) / 6f));
			return new Settings(size, Math.max(1, size / 2), 0.5f);
		}
	}

	/**
	 * Makes the map: as many passes of the network as there are places of the patch.
	 *
	 * @param model    the network the gallery was embedded with
	 * @param probe    prepared as the network's checkpoint says
	 * @param progress counts places; cancelling ends in a {@link java.util.concurrent.CancellationException}
	 * @throws IllegalArgumentException with a sentence when the patch is larger than the probe
	 */
	public static OcclusionMap of(TrainedModel model, ReferenceGallery gallery, Pixels probe, Settings settings, Progress progress) {
		if (settings.size() > Math.min(probe.width(), probe.height())) {
			throw new IllegalArgumentException("A patch of " + settings.size() + " pixels hides all of a probe of " + probe.width() + "×" + probe.height() + " pixels; choose a smaller one.");
		}
		double whole = similarity(model, gallery, model.embed(List.of(probe)).get(0));
		List<int[]> places = places(probe, settings);
		double[] sum = new double[probe.width() * probe.height()];
		int[] count = new int[sum.length];
		for (int start = 0; start < places.size(); start += AT_A_TIME) {
			progress.checkCancelled();
			progress.report("Hiding regions of the probe", start, places.size());
			List<int[]> some = places.subList(start, Math.min(places.size(), start + AT_A_TIME));
			List<Pixels> hidden = new ArrayList<>();
			some.forEach(place -> hidden.add(hide(probe, place, settings)));
			List<Embedding> embeddings = model.embed(hidden);
			for (int i = 0; i < some.size(); i++) {
				note(whole - similarity(model, gallery, embeddings.get(i)), some.get(i), settings.size(), probe.width(), sum, count);
			}
		}
		progress.report("Hiding regions of the probe", places.size(), places.size());
		for (int i = 0; i < sum.length; i++) {
			sum[i] /= count[i];
		}
		return new OcclusionMap(probe.width(), probe.height(), sum, whole, settings);
	}

	private static double similarity(TrainedModel model, ReferenceGallery gallery, Embedding probe) {
		return gallery.references().stream().mapToDouble(reference -> model.similarity(probe, reference.embedding())).average().orElseThrow();
	}

	/** Upper left corners; the last of a row or column lies at the edge, whatever the stride. */
	private static List<int[]> places(Pixels probe, Settings settings) {
		List<int[]> places = new ArrayList<>();
		for (int y : starts(probe.height(), settings)) {
			for (int x : starts(probe.width(), settings)) {
				places.add(new int[] { x, y });
			}
		}
		return places;
	}

	private static List<Integer> starts(int length, Settings settings) {
		List<Integer> starts = new ArrayList<>();
		int last = length - settings.size();
		for (int start = 0; start < last; start += settings.stride()) {
			starts.add(start);
		}
		starts.add(last);
		return starts;
	}

	private static Pixels hide(Pixels probe, int[] place, Settings settings) {
		float[] values = probe.values().clone();
		for (int c = 0; c < probe.channels(); c++) {
			for (int y = place[1]; y < place[1] + settings.size(); y++) {
				int row = (c * probe.height() + y) * probe.width();
				Arrays.fill(values, row + place[0], row + place[0] + settings.size(), settings.grey());
			}
		}
		return new Pixels(probe.channels(), probe.height(), probe.width(), values);
	}

	private static void note(double fall, int[] place, int size, int width, double[] sum, int[] count) {
		for (int y = place[1]; y < place[1] + size; y++) {
			for (int x = place[0]; x < place[0] + size; x++) {
				sum[y * width + x] += fall;
				count[y * width + x]++;
			}
		}
	}

	/** Mean falls in the thirds of the probe: three rows of three. Of a probe with fewer than three pixels a side some are NaN. */
	public double[][] thirds() {
		double[][] sum = new double[3][3];
		int[][] count = new int[3][3];
		for (int i = 0; i < drop.length; i++) {
			int row = i / width * 3 / height;
			int column = i % width * 3 / width;
			sum[row][column] += drop[i];
			count[row][column]++;
		}
		for (int region = 0; region < 9; region++) {
			sum[region / 3][region % 3] /= count[region / 3][region % 3];
		}
		return sum;
	}

	/** The largest fall; at least 0. */
	public double largest() {
		double largest = 0;
		for (double fall : drop) {
			largest = Math.max(largest, fall);
		}
		return largest;
	}
}
