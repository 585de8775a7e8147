package org.twinlens.training.ui.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.twinlens.experiments.order.OrderBase;
import org.twinlens.experiments.order.Setting;
import org.twinlens.training.ui.internal.Messages;

/** The words a setting can have, and how users read them. */
final class Choices {

	private static final Map<String, String> TEXTS = Map.ofEntries(Map.entry("identities", Messages.choice_identities), Map.entry("episodes", Messages.choice_episodes), Map.entry("own", Messages.choice_networksOwn),
			Map.entry("binary_cross_entropy", Messages.choice_crossEntropy), Map.entry("contrastive", Messages.choice_contrastive), Map.entry("softmax", Messages.choice_softmax),
			Map.entry("semi_hard", Messages.choice_semiHard), Map.entry("hardest", Messages.choice_hardest), Map.entry("fixed", Messages.choice_fixed),
			Map.entry("fresh", Messages.choice_fresh), Map.entry("saved", Messages.choice_saved), Map.entry("adam", Messages.choice_adam), Map.entry("sgd", Messages.choice_sgd),
			Map.entry("rmsprop", Messages.choice_rmsprop), Map.entry("constant", Messages.choice_constant), Map.entry("exponential_1_percent", Messages.choice_exponential),
			Map.entry("cosine", Messages.choice_cosine), Map.entry("none", Messages.choice_none), Map.entry("koch", Messages.choice_koch),
			Map.entry("photometric", Messages.choice_photometric), Map.entry("both", Messages.choice_both), Map.entry("loss", Messages.choice_loss),
			Map.entry("accuracy", Messages.choice_accuracy), Map.entry("precision", Messages.choice_precision), Map.entry("recall", Messages.choice_recall),
			Map.entry("f1", Messages.choice_f1), Map.entry("eer", Messages.choice_eer));

	private Choices() {
	}

	/** In the order in which they are offered. */
	static List<String> words(Setting setting, OrderModel model) {
		List<String> words = new ArrayList<>(setting.choices());
		if (setting == Setting.AUGMENT && model.order().base().values().get(setting).equals(OrderBase.OWN)) {
			words.add(0, OrderBase.OWN);
		} else if (setting == Setting.ARCHITECTURE) {
			words.add("");
		}
		model.facts().ifPresent(facts -> words.addAll(switch (setting) {
		case SPLIT -> facts.study().splits().stream().map(split -> split.name()).toList();
		case PAIR_SET -> facts.study().pairSets().stream().map(set -> set.name()).toList();
		case ARCHITECTURE -> facts.study().architectures();
		default -> List.<String>of();
		}));
		return words;
	}

	static String text(Setting setting, String word, OrderModel model) {
		return switch (setting) {
		case ARCHITECTURE -> word.isEmpty() ? NLS.bind(Messages.choice_baseNetwork, model.order().base().architecture().name()) : word;
		case SPLIT, PAIR_SET -> word.isEmpty() ? Messages.choice_nothing : word;
		case AUGMENT -> word.equals(OrderBase.OWN) ? model.isLikeRun() ? Messages.choice_runsOwn : Messages.choice_templatesOwn : TEXTS.getOrDefault(word, word);
		default -> TEXTS.getOrDefault(word, word);
		};
	}
}
