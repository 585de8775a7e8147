package org.twinlens.cli.internal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.Texts;
import org.twinlens.cli.internal.UserError;
import org.twinlens.cli.internal.training.Parts;
import org.twinlens.cli.internal.training.SavedPairs;
import org.twinlens.core.PairSet;
import org.twinlens.core.Part;
import org.twinlens.dataset.Study;
import org.twinlens.pairs.PairGenerator;
import org.twinlens.pairs.file.PairOrigin;
import org.twinlens.pairs.file.PairSetStore;
import org.twinlens.pairs.file.PairsCsv;
import org.twinlens.pairs.protocol.LfwPairsFile;
import org.twinlens.pairs.protocol.NamedImages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes, saves, imports and lists pair sets. */
@Command(name = "pairs", description = "Make a pair set and save it with the study; or bring one in from a CSV file or an LFW list.", synopsisSubcommandLabel = "[COMMAND]", //
		subcommands = { PairsCompareCommand.class, PairsRenameCommand.class, PairsDeleteCommand.class })
public final class PairsCommand extends StudyCommand {

	@Option(names = "--name", description = "Of the pair set; one of that name is replaced. Left out: <split>-<part>-<generator>.")
	private String name;

	@Option(names = "--generator", defaultValue = "balanced", description = "balanced, triples (anchor, positive, negative), all or evaluation (exhaustive).")
	private String generator;

	@Option(names = "--split", defaultValue = "default", description = "The split whose images are used.")
	private String split;

	@Option(names = "--part", defaultValue = "train", description = "The part of the split: ${COMPLETION-CANDIDATES}.")
	private Part part;

	@Option(names = "--budget", defaultValue = "10000", description = "Pairs at most; 0 for all.")
	private int budget;

	@Option(names = "--balance", paramLabel = "SHARE", description = "Share of positive pairs, such as 0.2; left out: half. Only for balanced.")
	private Double balance;

	@Option(names = "--seed", defaultValue = "1", description = "Of the draw.")
	private long seed;

	@Option(names = "--from-csv", paramLabel = "FILE", description = "Bring in a CSV of pairs (first,second: SHA-256 of the images; same: 1 or 0).")
	private Path csv;

	@Option(names = "--from-lfw", paramLabel = "FILE", description = "Bring in an LFW list such as pairsDevTest.txt.")
	private Path lfw;

	@Option(names = "--list", description = "List the saved pair sets instead.")
	private boolean list;

	/** What a machine reads of a saved set. */
	record Saved(String name, String file, int pairs, int positives, int negatives, int images) {
	}

	@Override
	protected int run(Services services, Console console) throws Exception {
		if (csv != null && lfw != null) {
			throw new UserError("Bring in one file at a time: --from-csv or --from-lfw.");
		}
		try (Study study = openStudy(services)) {
			PairSetStore store = SavedPairs.store(study);
			if (list) {
				List<PairSetStore.Entry> entries = store.list();
				entries.forEach(e -> console.say("%-32s %s, %s positive%s", e.name(), Texts.count(e.pairs(), "pair"), e.positives(),
						e.origin().map(o -> "; " + describe(o)).orElse("")));
				console.result(entries);
				return ExitCode.DONE;
			}
			save(study, store, services, console);
			return ExitCode.DONE;
		}
	}

	private void save(Study study, PairSetStore store, Services services, Console console) throws IOException {
		PairOrigin origin;
		PairSet pairs;
		if (csv != null) {
			var read = PairsCsv.read(csv, study.catalogue()::imageByHash);
			pairs = read.pairs();
			origin = read.origin().orElse(new PairOrigin("csv", null, null, 0, 0));
		} else if (lfw != null) {
			pairs = LfwPairsFile.read(lfw).resolve(NamedImages.of(study.catalogue())).pairs();
			origin = new PairOrigin("lfw", null, null, 0, 0);
		} else {
			PairGenerator maker = services.generator(generator);
			if (balance != null && !maker.balances()) {
				throw new UserError("The generator \"" + generator + "\" has a balance of its own. Leave out --balance, or use --generator balanced.");
			}
			origin = new PairOrigin(generator, split, part, budget, seed, balance);
			pairs = maker.generate(new PairGenerator.Request(Parts.images(study, split, part), budget, seed, balance == null ? PairGenerator.Request.EVEN : balance));
		}
		String saved = name != null ? name : nameOf(origin);
		Path file = store.save(saved, origin, pairs);
		console.say("Pair set \"%s\": %s, %d positive and %d negative, over %s.", saved, Texts.count(pairs.size(), "pair"), pairs.positives(), pairs.negatives(),
				Texts.count(pairs.images().size(), "image"));
		console.say("Saved as %s.", file);
		console.result(new Saved(saved, file.toString(), pairs.size(), pairs.positives(), pairs.negatives(), pairs.images().size()));
	}

	private String nameOf(PairOrigin origin) {
		Path source = csv != null ? csv : lfw;
		if (source != null) {
			return source.getFileName().toString().replaceFirst("\\.[^.]*$", "");
		}
		return origin.split() + "-" + origin.part().name().toLowerCase() + "-" + origin.generator();
	}

	private static String describe(PairOrigin origin) {
		return List.of(origin.generator(), origin.split() == null ? "" : "split " + origin.split() + ", " + origin.part().name().toLowerCase(), "seed " + origin.seed()).stream()
				.filter(s -> !s.isEmpty()).collect(Collectors.joining(", "));
	}
}
