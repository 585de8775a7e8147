package org.twinlens.cli.internal.command;

import java.util.Arrays;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.Texts;
import org.twinlens.cli.internal.training.SavedPairs;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.Pair;
import org.twinlens.core.PairSet;
import org.twinlens.dataset.Study;
import org.twinlens.pairs.PairComparison;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how two saved pair sets differ. */
@Command(name = "compare", description = "Tell how two saved pair sets differ. The order of the images in a pair does not matter.")
public final class PairsCompareCommand extends StudyCommand {

	@Parameters(index = "0", paramLabel = "ONE", description = "A saved pair set.")
	private String one;

	@Parameters(index = "1", paramLabel = "OTHER", description = "The one it is compared with.")
	private String other;

	@Option(names = "--pairs", defaultValue = "10", description = "So many of the differing pairs are listed at most; default: ${DEFAULT-VALUE}.")
	private int listed;

	/** What a machine reads. */
	record Counts(String one, String other, int onlyOne, int onlyOther, int both, int relabelled) {
	}

	@Override
	protected int run(Services services, Console console) throws Exception {
		try (Study study = openStudy(services)) {
			PairComparison found = PairComparison.of(SavedPairs.read(study, one), SavedPairs.read(study, other));
			console.say("In both: %s.", Texts.count(found.both().length, "pair"));
			say(console, "Only in \"" + one + "\"", found.one(), found.onlyOne());
			say(console, "Only in \"" + other + "\"", found.other(), found.onlyOther());
			say(console, "In both, but labelled otherwise; labels of \"" + one + "\"", found.one(), found.relabelled());
			console.result(new Counts(one, other, found.onlyOne().length, found.onlyOther().length, found.both().length, found.relabelled().length));
			return ExitCode.DONE;
		}
	}

	private void say(Console console, String title, PairSet pairs, int[] numbers) {
		console.say("%s: %s%s", title, Texts.count(numbers.length, "pair"), numbers.length == 0 || listed == 0 ? "." : ":");
		Arrays.stream(numbers).limit(listed).mapToObj(pairs::pair).forEach(pair -> console.say("  %s  %s - %s", sign(pair), text(pair.first()), text(pair.second())));
		if (listed > 0 && numbers.length > listed) {
			console.say("  ... and %d more; --pairs %d lists them all", numbers.length - listed, numbers.length);
		}
	}

	private static String sign(Pair pair) {
		return pair.same() ? "positive" : "negative";
	}

	private static String text(ImageRecord image) {
		return image.identity() == null ? image.name() : image.identity() + "/" + image.name();
	}
}
