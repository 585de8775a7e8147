package org.twinlens.experiments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.twinlens.core.Embedding;
import org.twinlens.core.image.Pixels;
import org.twinlens.model.TrainedModel;
import org.twinlens.model.checkpoint.Checkpoint;

/**
 * Trained networks of one architecture that decide together (Hansen and Salamon 1990): an image's embedding is all of theirs one after another, the similarity of two is the mean
 * of theirs. What each has learned by chance, from its first weights and the order of its batches, partly cancels out.
 * <p>
 * A threshold chosen for one of them does not fit, so the checkpoint, otherwise the first member's, has none; its provenance names the runs of all.
 */
public final class Ensemble implements TrainedModel {

	private static final String RUN = "run";

	private final List<TrainedModel> members;
	private final Checkpoint checkpoint;

	private Ensemble(List<TrainedModel> members) {
		this.members = List.copyOf(members);
		String runs = members.stream().map(member -> member.checkpoint().provenance().getOrDefault(RUN, "unknown")).collect(Collectors.joining(", "));
		checkpoint = members.get(0).checkpoint().usedOtherwise(RUN, runs);
	}

	/**
	 * @param members at least one, closed with what is returned; of one, itself is returned
	 * @throws IllegalArgumentException with a sentence when their architectures or the images they look at differ
	 */
	public static TrainedModel of(List<TrainedModel> members) {
		Checkpoint first = members.get(0).checkpoint();
		for (TrainedModel member : members) {
			Checkpoint other = member.checkpoint();
			if (!other.architecture().equals(first.architecture()) || !other.preprocessing().equals(first.preprocessing())) {
				throw new IllegalArgumentException("Networks that decide together have one architecture and look at the same images, and \"" + other.architecture().name() + "\" for "
						+ other.preprocessing().width() + "×" + other.preprocessing().height() + " differs from \"" + first.architecture().name() + "\" for " + first.preprocessing().width() + "×"
						+ first.preprocessing().height() + ". Name runs that differ in their seed only.");
			}
		}
		return members.size() == 1 ? members.get(0) : new Ensemble(members);
	}

	@Override
	public Checkpoint checkpoint() {
		return checkpoint;
	}

	@Override
	public List<Embedding> embed(List<Pixels> images) {
		List<List<Embedding>> all = new ArrayList<>();
		members.forEach(member -> all.add(member.embed(images)));
		return IntStream.range(0, images.size()).mapToObj(image -> joined(all.stream().map(own -> own.get(image)).toList())).toList();
	}

	private static Embedding joined(List<Embedding> parts) {
		int dimensions = parts.get(0).dimensions();
		float[] values = new float[parts.size() * dimensions];
		for (int part = 0; part < parts.size(); part++) {
			System.arraycopy(parts.get(part).values(), 0, values, part * dimensions, dimensions);
		}
		return new Embedding(values);
	}

	@Override
	public double similarity(Embedding first, Embedding second) {
		double sum = 0;
		for (int member = 0; member < members.size(); member++) {
			sum += members.get(member).similarity(part(first, member), part(second, member));
		}
		return sum / members.size();
	}

	private Embedding part(Embedding joined, int member) {
		int dimensions = joined.dimensions() / members.size();
		return new Embedding(Arrays.copyOfRange(joined.values(), member * dimensions, (member + 1) * dimensions));
	}

	@Override
	public void close() {
		members.forEach(TrainedModel::close);
	}
}
