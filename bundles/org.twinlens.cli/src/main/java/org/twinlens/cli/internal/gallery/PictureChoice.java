package org.twinlens.cli.internal.gallery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.UserError;
import org.twinlens.cli.internal.verification.SourceChoice;
import org.twinlens.cli.internal.verification.Spread;
import org.twinlens.core.ImageRecord;
import org.twinlens.dataset.ExternalImages;
import org.twinlens.dataset.ImageQuery;
import org.twinlens.dataset.Study;
import org.twinlens.verification.gallery.EnrolledPicture;
import org.twinlens.vision.Frame;
import org.twinlens.vision.FrameSource;
import org.twinlens.vision.face.FaceDetector;
import org.twinlens.vision.face.FaceFinder;
import org.twinlens.vision.face.Finding;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The pictures that are enrolled: of the study, of a folder, or faces in frames. */
public final class PictureChoice {

	@Option(names = "--images", paramLabel = "FOLDER", description = "Images to enrol: a folder, a zip or one image; left out: the study's images of that identity.")
	private Path images;

	@Mixin
	private SourceChoice source;

	@Option(names = "--count", defaultValue = "32", description = "Pictures enrolled at most, evenly spread over those there are; of frames the first with one good face.")
	private int count;

	/** @param identity whose they are in the study */
	public List<EnrolledPicture> pictures(String identity, Study study, Services services, Console console) throws IOException {
		if (count < 1) {
			throw new UserError("At least one picture is needed; --count " + count + " asks for none.");
		}
		if (images != null && source.given()) {
			throw new UserError("Name the pictures either by --images or by --source.");
		}
		if (source.given()) {
			return faces(study, services, console);
		}
		return images == null ? ofStudy(identity, study) : external(services);
	}

	private List<EnrolledPicture> ofStudy(String identity, Study study) throws IOException {
		List<ImageRecord> all;
		try (Stream<ImageRecord> found = study.catalogue().images(ImageQuery.ofIdentity(identity))) {
			all = found.toList();
		}
		if (all.isEmpty()) {
			throw new UserError("No image of the study shows \"" + identity + "\". Name the pictures by --images FOLDER or --source ADDRESS.");
		}
		List<EnrolledPicture> pictures = new ArrayList<>();
		for (ImageRecord image : Spread.of(all, count)) {
			pictures.add(new EnrolledPicture(image.name(), image.session(), study.catalogue().picture(image)));
		}
		return pictures;
	}

	private List<EnrolledPicture> external(Services services) throws IOException {
		try (ExternalImages all = services.externalImages.open(images)) {
			List<EnrolledPicture> pictures = new ArrayList<>();
			for (ImageRecord image : Spread.of(all.images(), count)) {
				pictures.add(new EnrolledPicture(image.name(), image.session(), all.picture(image)));
			}
			return pictures;
		}
	}

	private List<EnrolledPicture> faces(Study study, Services services, Console console) throws IOException {
		List<EnrolledPicture> pictures = new ArrayList<>();
		String refused = "";
		try (FrameSource frames = source.open(services, study.folder()); FaceDetector detector = source.detector(services)) {
			FaceFinder finder = new FaceFinder(detector);
			for (Optional<Frame> frame = frames.next(); frame.isPresent() && pictures.size() < count; frame = frames.next()) {
				console.progress().checkCancelled();
				console.progress().report("Looking for faces", pictures.size(), count);
				if (frame.get().index() % source.every() != 0) {
					continue;
				}
				Finding finding = finder.find(frame.get().picture());
				if (finding instanceof Finding.Found found) {
					pictures.add(new EnrolledPicture("frame " + frame.get().index(), frames.name(), found.crop()));
				} else if (finding instanceof Finding.Refused no) {
					refused = no.sentence();
				}
			}
		}
		if (pictures.isEmpty()) {
			throw new UserError("No frame of the source could be enrolled. " + refused);
		}
		return pictures;
	}
}
