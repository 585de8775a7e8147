package org.twinlens.cli.internal.command.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.UserError;
import org.twinlens.cli.internal.training.CheckpointChoice;
import org.twinlens.cli.internal.verification.References;
import org.twinlens.cli.internal.verification.RuleChoice;
import org.twinlens.cli.internal.verification.SourceChoice;
import org.twinlens.cli.internal.verification.StudyReferences;
import org.twinlens.cli.internal.verification.Verifier;
import org.twinlens.dataset.Study;
import org.twinlens.model.TrainedModel;
import org.twinlens.verification.Identification;
import org.twinlens.verification.ReferenceGallery;
import org.twinlens.verification.attendance.Attendance;
import org.twinlens.verification.attendance.Sighting;
import org.twinlens.verification.gallery.Network;
import org.twinlens.vision.Frame;
import org.twinlens.vision.FrameSource;
import org.twinlens.vision.face.FaceDetector;
import org.twinlens.vision.face.FaceFinder;
import org.twinlens.vision.face.FaceFraming;
import org.twinlens.vision.face.Finding;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Notes who was seen when; off until it is switched on knowingly. */
@Command(name = "attendance", description = { "Note who of some identities was seen when, as a demonstration. Off unless --everybody-agreed is given.", "", Attendance.NOTICE })
public final class AttendanceCommand extends StudyCommand {

	/** The study is closed once for all identities. */
	private static final Runnable NOTHING = () -> {
	};

	@Option(names = "--everybody-agreed", description = "Switch it on: everybody who may be seen knows the above and agrees.")
	private boolean agreed;

	@Mixin
	private SourceChoice source;

	@Option(names = "--identity", required = true, arity = "1..*", paramLabel = "NAME", description = "Identities of the study that may be noted; nobody else is.")
	private List<String> identities;

	@Option(names = "--count", defaultValue = "32", description = "References of each used at most, evenly spread over those there are.")
	private int count;

	@Mixin
	private CheckpointChoice checkpoint;

	@Mixin
	private RuleChoice rule;

	@Option(names = "--least", defaultValue = "3", description = "Frames in a row that must name the same identity.")
	private int least;

	@Option(names = "--absent", defaultValue = "30", paramLabel = "SECONDS", description = "Who is not seen for so long was away.")
	private long absent;

	@Option(names = "--began", paramLabel = "TIME", description = "When a film began, such as 2026-05-01T09:00:00Z; left out: now.")
	private Instant began;

	@Option(names = "--to", paramLabel = "CSV", description = "Write the list to a file.")
	private Path file;

	/** The list for machines. */
	record Answer(List<Seen> sightings) {
		record Seen(String identity, String first, String last, int frames, double best) {
		}
	}

	@Override
	protected int run(Services services, Console console) throws Exception {
		if (!agreed) {
			throw new UserError("Attendance is off. " + Attendance.NOTICE + " Switch it on with --everybody-agreed.");
		}
		if (!source.given()) {
			throw new UserError("Say where frames come from, with --source ADDRESS.");
		}
		try (Verifier verifier = Verifier.open(services, studyFolder(), checkpoint.file(this::studyFolder), rule, console); FaceDetector detector = source.detector(services)) {
			List<ReferenceGallery> galleries = new ArrayList<>();
			FaceFraming framing = galleries(services, verifier.network(), detector, galleries, console);
			Attendance attendance = new Attendance(new Identification(verifier.network().model(), galleries, verifier.rule()), new Attendance.Settings(least, Duration.ofSeconds(absent)), agreed);
			try (FrameSource film = source.open(services, studyFolder())) {
				watch(film, new FaceFinder(detector, detector.bounds(), framing), verifier.network().model(), attendance, console);
			}
			show(attendance, console);
			return ExitCode.DONE;
		}
	}

	/** @return how faces lie in the first identity's images */
	private FaceFraming galleries(Services services, Network network, FaceDetector detector, List<ReferenceGallery> galleries, Console console) throws IOException {
		FaceFraming framing = FaceFraming.USUAL;
		try (Study study = openStudy(services)) {
			for (String identity : identities) {
				try (References references = StudyReferences.of(study, identity, count, NOTHING)) {
					framing = galleries.isEmpty() ? references.framing(detector, console.progress()) : framing;
					galleries.add(references.gallery(network, console.progress()));
				}
			}
		}
		return framing;
	}

	private void watch(FrameSource film, FaceFinder finder, TrainedModel model, Attendance attendance, Console console) throws IOException {
		Instant start = began == null || film.live() ? Instant.now() : began;
		try {
			for (Optional<Frame> next = film.next(); next.isPresent(); next = film.next()) {
				console.progress().checkCancelled();
				Frame frame = next.get();
				if (frame.index() % source.every() != 0) {
					continue;
				}
				Instant time = start.plusMillis(Math.round(1000 * frame.seconds()));
				if (finder.find(frame.picture()) instanceof Finding.Found found) {
					attendance.see(model.checkpoint().preprocessing().apply(found.crop()), time);
				} else {
					attendance.seeNobody(time);
				}
				console.progress().report("Looking at frames of " + film.name(), frame.index() + 1, -1);
			}
		} catch (CancellationException e) {
			if (!film.live()) {
				throw e;
			} // to be interrupted is how a camera ends
		}
	}

	private void show(Attendance attendance, Console console) throws IOException {
		List<Sighting> sightings = attendance.sightings();
		console.say(sightings.isEmpty() ? "Nobody of them was seen." : "Seen:");
		for (Sighting sighting : sightings) {
			console.say("  %s  %s  %s  %,d frames, best score %.3f", sighting.first(), sighting.last(), sighting.identity(), sighting.frames(), sighting.best());
		}
		if (file != null) {
			attendance.write(file.toAbsolutePath());
			console.say("Written to %s.", file);
		}
		console.result(new Answer(sightings.stream().map(s -> new Answer.Seen(s.identity(), s.first().toString(), s.last().toString(), s.frames(), s.best())).toList()));
	}
}
