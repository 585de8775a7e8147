package org.twinlens.cli.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.Texts;
import org.twinlens.dataset.Split;
import org.twinlens.dataset.SplitRequest;
import org.twinlens.dataset.SplitRequest.Kind;
import org.twinlens.dataset.Study;
import org.twinlens.pairs.protocol.LfwPairsFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws, saves and lists splits. */
@Command(name = "split", description = "Divide the labelled images into train, calibration and test, and save it with the study.")
public final class SplitCommand extends StudyCommand {

	@Option(names = "--name", defaultValue = "default", description = "Of the split; one of that name is replaced.")
	private String name;

	@Option(names = "--train", defaultValue = "0.6", description = "Share of identities to train on.")
	private double train;

	@Option(names = "--calibration", defaultValue = "0.2", description = "Share of identities to choose the threshold on; the rest is the test part.")
	private double calibration;

	@Option(names = "--image-level", description = "Draw image by image as the seed study did. Leaks: the same people lie in several parts.")
	private boolean imageLevel;

	@Option(names = "--test", paramLabel = "IDENTITY", description = "An identity, or with a / at its end a group such as Katakana/, that lies in the test part beside the "
			+ "draw; may be repeated.")
	private List<String> testGroups = new ArrayList<>();

	@Option(names = "--test-lfw", paramLabel = "FILE", description = "The identities an LFW list such as pairsDevTest.txt names lie in the test part beside the draw.")
	private Path testLfw;

	@Option(names = "--seed", defaultValue = "1", description = "Of the draw.")
	private long seed;

	@Option(names = "--list", description = "List the saved splits instead.")
	private boolean list;

	@Override
	protected int run(Services services, Console console) throws Exception {
		try (Study study = openStudy(services)) {
			if (list) {
				List<Split> splits = study.catalogue().splits();
				splits.forEach(split -> describe(split, console));
				console.result(splits);
				return ExitCode.DONE;
			}
			if (testLfw != null) {
				LfwPairsFile.read(testLfw).lines().stream().flatMap(line -> Stream.of(line.first().name(), line.second().name())).distinct().sorted().forEach(testGroups::add);
			}
			SplitRequest request = new SplitRequest(name, imageLevel ? Kind.IMAGE_LEVEL_LEAKING : Kind.IDENTITY_DISJOINT, seed, train, calibration, testGroups);
			Split split = study.catalogue().createSplit(request, console.progress());
			describe(split, console);
			console.result(split);
			return ExitCode.DONE;
		}
	}

	/** Says what a split holds, and that it leaks when it does. */
	static void describe(Split split, Console console) {
		console.say("Split \"%s\", seed %d: train %s; calibration %s; test %s.", split.name(), split.request().seed(), part(split.train()), part(split.calibration()),
				part(split.test()));
		if (split.leaks()) {
			console.say("  This split leaks. %s", split.leakSentence());
		}
	}

	private static String part(Split.PartCount count) {
		return Texts.count(count.images(), "image") + " of " + Texts.count(count.identities(), "identity");
	}
}
