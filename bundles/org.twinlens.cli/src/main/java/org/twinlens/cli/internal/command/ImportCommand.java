package org.twinlens.cli.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.Texts;
import org.twinlens.cli.internal.UserError;
import org.twinlens.dataset.DatasetImporter;
import org.twinlens.dataset.DatasetImporter.ImportOptions;
import org.twinlens.dataset.ImportReport;
import org.twinlens.dataset.ImportReport.Refused;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.Study;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings images into a study, which is made when there is none. */
@Command(name = "import", description = "Bring images into a study from a folder, a zip, a manifest or the embedded data; the study is made when there is none.")
public final class ImportCommand extends StudyCommand {

	private static final int SHOWN = 20;

	/** The embedded data. */
	public enum Synthetic {
		FACES, GLYPHS
	}

	@Parameters(arity = "0..1", paramLabel = "SOURCE", description = "A folder, a zip, or a CSV manifest (path,identity,session,split).")
	private Path source;

	@Option(names = "--as", paramLabel = "LAYOUT", description = "folders, omniglot, orl, manifest or plain; found out when left out.")
	private String layout;

	@Option(names = "--identity", paramLabel = "NAME", description = "For a plain folder: whose images they all are.")
	private String identity;

	@Option(names = "--session", paramLabel = "NAME", description = "The capture session of all images, where the layout has none.")
	private String session;

	@Option(names = "--dry-run", description = "Say what would come in and what would be refused; change nothing.")
	private boolean dryRun;

	@Option(names = "--synthetic", description = "Import embedded data instead of a source: ${COMPLETION-CANDIDATES}.")
	private Synthetic synthetic;

	@Option(names = "--identities", defaultValue = "100", description = "Synthetic faces: identities. Glyphs: characters in each alphabet.")
	private int identities;

	@Option(names = "--images", defaultValue = "12", description = "Synthetic faces: images of each identity. Glyphs: drawers.")
	private int images;

	@Option(names = "--cameras", defaultValue = "3", description = "Synthetic faces: cameras that photograph each identity; 1 gives each its own, the camera confound.")
	private int cameras;

	@Option(names = "--alphabets", defaultValue = "10", description = "Synthetic glyphs: alphabets.")
	private int alphabets;

	@Option(names = "--seed", defaultValue = "1", description = "Of the embedded data.")
	private long seed;

	@Override
	protected int run(Services services, Console console) throws Exception {
		if ((source == null) == (synthetic == null)) {
			throw new UserError("Name either a SOURCE to import or --synthetic faces or glyphs.");
		}
		if (source != null && !Files.exists(source)) {
			throw new UserError("There is no file or folder " + source + ".");
		}
		if (dryRun && !services.studies.isStudy(studyFolder())) {
			throw new UserError("There is no study in " + studyFolder() + " to try the import with. Leave out --dry-run, and it is made.");
		}
		try (ImportSource opened = synthetic == null ? open(services, console) : generate(services); Study study = openOrCreate(services, console)) {
			ImportReport report = dryRun ? study.catalogue().rehearse(opened, console.progress()) : study.catalogue().add(opened, console.progress());
			describe(report, study, console);
			console.result(report);
		}
		return ExitCode.DONE;
	}

	private ImportSource generate(Services services) {
		return synthetic == Synthetic.FACES ? services.syntheticData.faces(identities, images, cameras, seed) : services.syntheticData.glyphs(alphabets, identities, images, seed);
	}

	private ImportSource open(Services services, Console console) throws IOException {
		DatasetImporter importer = layout == null ? recognise(services.importers()) : services.importer(layout);
		console.say("Reading %s as %s.", source, importer.description());
		return importer.open(source.toAbsolutePath().normalize(), new ImportOptions(identity, session));
	}

	private DatasetImporter recognise(List<DatasetImporter> importers) throws IOException {
		record Guess(DatasetImporter importer, double certainty) {
		}
		List<Guess> guesses = new java.util.ArrayList<>();
		for (DatasetImporter importer : importers) {
			guesses.add(new Guess(importer, importer.recognises(source.toAbsolutePath().normalize())));
		}
		return guesses.stream().filter(g -> g.certainty() > 0).max(Comparator.comparingDouble(Guess::certainty)).map(Guess::importer)
				.orElseThrow(() -> new UserError("The layout of " + source + " is not known. Say which it is with --as: "
						+ importers.stream().map(DatasetImporter::id).sorted().collect(Collectors.joining(", ")) + "."));
	}

	private Study openOrCreate(Services services, Console console) throws IOException {
		Path folder = studyFolder();
		if (services.studies.isStudy(folder)) {
			return services.studies.open(folder);
		}
		Study study = services.studies.create(folder, folder.getFileName().toString());
		console.say("New study %s.", folder);
		return study;
	}

	private void describe(ImportReport report, Study study, Console console) {
		if (dryRun) {
			console.say("Nothing was changed. An import would come to this:");
		}
		console.say("%s added, %s known already, %s refused; %s new.", Texts.count(report.added(), "image"), Texts.count(report.known(), "image"),
				Texts.count(report.refused().size(), "file"), Texts.count(report.identities(), "identity"));
		for (Refused refused : report.refused().subList(0, Math.min(SHOWN, report.refused().size()))) {
			console.say("  %s: %s", refused.path(), refused.reason());
		}
		if (report.refused().size() > SHOWN) {
			console.say("  … and %d more; --json lists them all.", report.refused().size() - SHOWN);
		}
		var summary = study.catalogue().summary();
		console.say("The study \"%s\" now has %s of %s.", study.name(), Texts.count(summary.images(), "image"), Texts.count(summary.identities(), "identity"));
	}
}
