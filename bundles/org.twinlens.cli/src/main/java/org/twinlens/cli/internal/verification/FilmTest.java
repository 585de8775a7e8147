package org.twinlens.cli.internal.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.UserError;
import org.twinlens.verification.Decision;
import org.twinlens.verification.track.LabelledTrack;
import org.twinlens.verification.track.TrackReport;
import org.twinlens.verification.track.TrackRow;
import org.twinlens.verification.track.TrackTest;
import org.twinlens.vision.FrameSource;
import org.twinlens.vision.face.FaceDetector;
import org.twinlens.vision.face.FaceFinder;

import picocli.CommandLine.Option;

/** Verification frame by frame, and against a labelled track where there is one. */
public final class FilmTest {

	private static final String FOLDERS = "folders";

	@Option(names = "--track", paramLabel = "CSV|folders", description = "With --source: who is to be seen when, as a file from_seconds,to_seconds,identity or from_frame,to_frame,identity; or "
			+ "\"folders\": the source holds a folder for each identity. Counts false accepts and rejects.")
	private String track;

	@Option(names = "--to", paramLabel = "CSV", description = "With --source: write every frame's scores to a file.")
	private Path table;

	/** Whether something was asked for that only frames can answer. */
	public boolean given() {
		return track != null || table != null;
	}

	/**
	 * @param study     folder of the study
	 * @param verifiers see the same frames, side by side
	 * @return the exit code
	 */
	public int run(Services services, Path study, SourceChoice source, References references, List<Verifier> verifiers, Console console) throws IOException {
		List<TrackTest.Contender> contenders = new ArrayList<>();
		for (Verifier verifier : verifiers) {
			contenders.add(new TrackTest.Contender(verifier.name(), verifier.session(references, console)));
		}
		FilmDisplay display = new FilmDisplay(console, contenders.stream().map(TrackTest.Contender::name).toList());
		try (FaceDetector detector = source.detector(services)) {
			FaceFinder finder = new FaceFinder(detector, detector.bounds(), references.framing(detector, console.progress()));
			TrackTest test = new TrackTest(finder, contenders, source.every(), display::row);
			if (FOLDERS.equals(track)) {
				for (Path folder : source.folders()) {
					film(test, source.openFolder(services, folder), LabelledTrack.always(folder.getFileName().toString()), console);
				}
			} else {
				film(test, source.open(services, study), track == null ? LabelledTrack.NONE : LabelledTrack.read(Path.of(track)), console);
			}
			TrackReport report = test.report();
			if (track == null) {
				keep(report, references, verifiers);
			}
			display.summary(report, test.latencies(), track != null);
			if (table != null) {
				report.write(table.toAbsolutePath());
				console.say("Every frame's scores: %s", table);
			}
			return track != null || isVerified(report) ? ExitCode.DONE : ExitCode.NOT_VERIFIED;
		}
	}

	private static void film(TrackTest test, FrameSource film, LabelledTrack track, Console console) throws IOException {
		try (film) {
			test.run(film, track, console.progress());
		} catch (CancellationException e) {
			if (!film.live()) {
				throw e;
			} // to be interrupted is how a camera ends
		}
		if (test.report().rows().isEmpty()) {
			throw new UserError("The source " + film.name() + " gave no frame.");
		}
	}

	/** Frames follow fast upon one another: a verdict is kept where it differs from the one before. */
	private static void keep(TrackReport report, References references, List<Verifier> verifiers) throws IOException {
		for (int i = 0; i < verifiers.size(); i++) {
			Decision last = null;
			for (TrackRow row : report.rows()) {
				Decision decision = row.decisions().isEmpty() ? null : row.decisions().get(i);
				if (decision != null && (last == null || last.verified() != decision.verified())) {
					references.decided(decision, verifiers.get(i).network());
					last = decision;
				}
			}
		}
	}

	/** Whether something was compared, and by every checkpoint all that was. */
	private static boolean isVerified(TrackReport report) {
		return report.rows().stream().anyMatch(row -> row.refused().isEmpty())
				&& report.rows().stream().allMatch(row -> row.decisions().stream().allMatch(decision -> decision.verified()));
	}
}
