package org.twinlens.model.ui.internal.edit;

import org.twinlens.model.architecture.Architecture.Distance;
import org.twinlens.model.architecture.Architecture.Head;
import org.twinlens.model.architecture.Architecture.Loss;
import org.twinlens.model.ui.internal.Messages;

/** Distances, heads and losses as users read them. */
public final class NetworkChoice {

	private NetworkChoice() {
	}

	public static String text(Distance distance) {
		return switch (distance) {
			case L1 -> Messages.distance_l1;
			case L2 -> Messages.distance_l2;
			case COSINE -> Messages.distance_cosine;
		};
	}

	public static String text(Head.Type head) {
		return switch (head) {
			case DENSE_SIGMOID -> Messages.head_sigmoid;
			case NONE -> Messages.head_none;
		};
	}

	public static String text(Loss loss) {
		return switch (loss) {
			case BINARY_CROSS_ENTROPY -> Messages.loss_crossEntropy;
			case CONTRASTIVE -> Messages.loss_contrastive;
			case SOFTMAX -> Messages.loss_softmax;
		};
	}
}
