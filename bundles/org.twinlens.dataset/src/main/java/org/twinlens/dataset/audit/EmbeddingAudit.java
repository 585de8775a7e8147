package org.twinlens.dataset.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.twinlens.core.Embedding;
import org.twinlens.core.Progress;
import org.twinlens.dataset.audit.AuditFinding.Kind;
import org.twinlens.dataset.audit.EmbeddedImage.Measure;

/** What the embeddings of a trained network tell of labels and duplicates. Pure computing; quick enough for 100,000 images and thousands of identities in minutes. */
public final class EmbeddingAudit {

	/** A label is suspected when another identity is more alike than its own by this. */
	public static final double MARGIN = 0.1;
	/** Images are near duplicates when their embeddings lie nearer than this share of the root mean square distance of two images. */
	public static final double DUPLICATE_SHARE = 0.02;

	private EmbeddingAudit() {
	}

	/** All that a network doubts: {@link #mislabels}, then {@link #nearDuplicates}. */
	public static List<AuditFinding> doubts(List<EmbeddedImage> images, Measure measure, Progress progress) {
		return Stream.concat(mislabels(images, measure, progress).stream(), nearDuplicates(images, progress).stream()).toList();
	}

	/**
	 * Images more alike to another identity than to their own. The rule: the similarity to the centroid of another identity exceeds that to the centroid of the own identity's
	 * other images by {@link #MARGIN}; the centroid is the mean of embeddings, and the image itself is left out of its own. Identities with one image cannot be judged.
	 * Unlabelled images are passed over.
	 *
	 * @return one finding an image, the most doubtful first; its identity is the other one
	 */
	public static List<AuditFinding> mislabels(List<EmbeddedImage> images, Measure measure, Progress progress) {
		Map<String, Centroid> centroids = new TreeMap<>();
		List<EmbeddedImage> labelled = images.stream().filter(image -> image.identity() != null).toList();
		labelled.forEach(image -> centroids.computeIfAbsent(image.identity(), name -> new Centroid(image.embedding().dimensions())).add(image.embedding()));
		Map<String, Embedding> means = new LinkedHashMap<>();
		centroids.forEach((name, centroid) -> means.put(name, centroid.mean()));
		record Doubt(double excess, AuditFinding finding) {
		}
		List<Doubt> doubts = new ArrayList<>();
		for (int i = 0; i < labelled.size(); i++) {
			progress.checkCancelled();
			progress.report("Comparing with identities", i, labelled.size());
			EmbeddedImage image = labelled.get(i);
			Centroid own = centroids.get(image.identity());
			if (own.images < 2) {
				continue;
			}
			double toOwn = measure.similarity(image.embedding(), own.meanWithout(image.embedding()));
			String other = null;
			double toOther = Double.NEGATIVE_INFINITY;
			for (Map.Entry<String, Embedding> each : means.entrySet()) {
				double similarity = each.getKey().equals(image.identity()) ? Double.NEGATIVE_INFINITY : measure.similarity(image.embedding(), each.getValue());
				if (similarity > toOther) {
					toOther = similarity;
					other = each.getKey();
				}
			}
			if (toOther - toOwn >= MARGIN) {
				doubts.add(new Doubt(toOther - toOwn, new AuditFinding(Kind.SUSPECTED_MISLABEL, List.of(image.image()), other, String.format(Locale.ROOT,
						"Image %d is labelled \"%s\" but is more like \"%s\": similarity %.2f against %.2f.", image.image(), image.identity(), other, toOther, toOwn))));
			}
		}
		doubts.sort(Comparator.comparingDouble(Doubt::excess).reversed());
		return doubts.stream().map(Doubt::finding).toList();
	}

	/** The sum of an identity's embeddings. */
	private static final class Centroid {

		private final double[] sum;
		private int images;

		Centroid(int dimensions) {
			sum = new double[dimensions];
		}

		void add(Embedding embedding) {
			for (int d = 0; d < sum.length; d++) {
				sum[d] += embedding.values()[d];
			}
			images++;
		}

		Embedding mean() {
			float[] mean = new float[sum.length];
			for (int d = 0; d < mean.length; d++) {
				mean[d] = (float) (sum[d] / images);
			}
			return new Embedding(mean);
		}

		Embedding meanWithout(Embedding one) {
			float[] mean = new float[sum.length];
			for (int d = 0; d < mean.length; d++) {
				mean[d] = (float) ((sum[d] - one.values()[d]) / (images - 1));
			}
			return new Embedding(mean);
		}
	}

	/**
	 * Pairs of images whose embeddings all but coincide. The rule: their Euclidean distance is at most {@link #DUPLICATE_SHARE} of the root mean square distance of two images. Not
	 * all pairs are compared: by the triangle inequality, those whose distances to the mean differ by more are no duplicates.
	 *
	 * @return one finding a group, of at least two images
	 */
	public static List<AuditFinding> nearDuplicates(List<EmbeddedImage> images, Progress progress) {
		if (images.size() < 2) {
			return List.of();
		}
		Centroid all = new Centroid(images.get(0).embedding().dimensions());
		images.forEach(image -> all.add(image.embedding()));
		Embedding mean = all.mean();
		double[] toMean = images.stream().mapToDouble(image -> distance(image.embedding(), mean)).toArray();
		double variance = Arrays.stream(toMean).map(d -> d * d).average().orElseThrow();
		double most = DUPLICATE_SHARE * Math.sqrt(2 * variance);
		int[] order = IntStream.range(0, images.size()).boxed().sorted(Comparator.comparingDouble(i -> toMean[i])).mapToInt(Integer::intValue).toArray();
		UnionFind groups = new UnionFind(images.size());
		for (int i = 0; i < order.length; i++) {
			progress.checkCancelled();
			progress.report("Comparing embeddings", i, order.length);
			for (int j = i - 1; j >= 0 && toMean[order[i]] - toMean[order[j]] <= most; j--) {
				if (distance(images.get(order[i]).embedding(), images.get(order[j]).embedding()) <= most) {
					groups.join(order[i], order[j]);
				}
			}
		}
		return groups.several().stream().map(group -> duplicates(IntStream.of(group).mapToObj(images::get).toList())).toList();
	}

	private static AuditFinding duplicates(List<EmbeddedImage> group) {
		List<String> identities = group.stream().map(EmbeddedImage::identity).filter(java.util.Objects::nonNull).distinct().toList();
		return new AuditFinding(identities.size() > 1 ? Kind.DUPLICATES_ACROSS_IDENTITIES : Kind.NEAR_DUPLICATES, group.stream().map(EmbeddedImage::image).toList(),
				identities.size() == 1 ? identities.get(0) : null, "The network puts " + group.size() + " images in one place"
						+ (identities.size() > 1 ? " that are labelled \"" + String.join("\", \"", identities) + "\". At most one of the labels can be right." : "."));
	}

	private static double distance(Embedding first, Embedding second) {
		double sum = 0;
		for (int d = 0; d < first.values().length; d++) {
			double difference = first.values()[d] - second.values()[d];
			sum += difference * difference;
		}
		return Math.sqrt(sum);
	}
}
