package org.twinlens.verification.ui.internal.model;

import java.util.List;
import java.util.function.Consumer;

import org.twinlens.vision.Device;

/** Where a source and a detector of faces are chosen for. Returns at once; what is looked for is told on another thread. */
public interface SourceChoosing {

	/** Chooses where frames come from; a source that runs gives way to it. */
	void choose(SourceChoice source);

	/** Chooses how faces are found, as {@link org.twinlens.vision.face.FaceDetectors} takes it. */
	void choose(String detector);

	/** The one chosen. */
	String detector();

	/** Looks up which cameras the machine has. */
	void lookForDevices(Consumer<List<Device>> found);

	/** Looks up the names of the study's identities that have images. */
	void lookForIdentities(Consumer<List<String>> found);
}
