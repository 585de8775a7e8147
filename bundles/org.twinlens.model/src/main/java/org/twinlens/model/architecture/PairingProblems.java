package org.twinlens.model.architecture;

import static org.twinlens.model.architecture.ArchitectureProblem.error;

import java.util.List;

import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.Architecture.Head;
import org.twinlens.model.architecture.Architecture.Loss;

/** What keeps distance, head and loss from working together. */
final class PairingProblems {

	private static final String L1 = "The distance l1 keeps |a−b| for each number of the embedding. Something must weigh them and sum them up: a dense layer with one "
			+ "sigmoid output, as in Koch et al. 2015.";
	private static final String CROSS_ENTROPY = "Cross-entropy compares a probability with the label, 1 for the same identity and 0 for different ones. Only the "
			+ "sigmoid head gives one; a bare distance has no upper end, and is small where the label is 1.";
	private static final String CONTRASTIVE = "The contrastive loss (Hadsell et al. 2006) pulls the embeddings of one identity together and pushes others apart up to a "
			+ "margin. It needs one distance a pair: small where the label says the same identity. A head's similarity is large there, so the loss would teach the "
			+ "opposite.";

	private static final Head DENSE = new Head(Head.Type.DENSE_SIGMOID, Tuning.DEFAULT);
	private static final Head NONE = new Head(Head.Type.NONE, Tuning.DEFAULT);

	private PairingProblems() {
	}

	static void of(Architecture architecture, List<ArchitectureProblem> problems) {
		boolean learned = architecture.head().type() == Head.Type.DENSE_SIGMOID;
		QuickFix head = new QuickFix("Use a Sigmoid Head", a -> a.withHead(DENSE));
		if (architecture.distance() == Distance.L1 && !learned) {
			problems.add(error(ArchitectureProblem.HEAD, "The distance l1 is a vector and needs the head denseSigmoid to become a similarity.", L1, head,
					new QuickFix("Use the Distance L2", a -> a.withDistance(Distance.L2))));
		}
		if (architecture.loss() == Loss.BINARY_CROSS_ENTROPY && !learned) {
			problems.add(error(ArchitectureProblem.LOSS, "The loss binaryCrossEntropy needs a similarity from the head denseSigmoid; without a head use the loss contrastive or softmax.",
					CROSS_ENTROPY, head, new QuickFix("Use the Contrastive Loss", a -> contrastive(a)), new QuickFix("Use the Softmax Loss", a -> a.withLoss(Loss.SOFTMAX))));
		}
		if (architecture.loss() == Loss.CONTRASTIVE && (learned || architecture.distance() == Distance.L1)) {
			problems.add(error(ArchitectureProblem.LOSS, "The loss contrastive works on the distance itself: use the head none and the distance l2 or cosine.", CONTRASTIVE,
					new QuickFix(learned ? "Remove the Head" : "Use the Distance L2", a -> contrastive(a)),
					new QuickFix("Use Binary Cross-Entropy", a -> (learned ? a : a.withHead(DENSE)).withLoss(Loss.BINARY_CROSS_ENTROPY))));
		}
	}

	/** With all that the contrastive loss needs. */
	private static Architecture contrastive(Architecture architecture) {
		Architecture bare = architecture.withHead(NONE).withLoss(Loss.CONTRASTIVE);
		return bare.distance() == Distance.L1 ? bare.withDistance(Distance.L2) : bare;
	}
}
