package org.twinlens.dataset.internal.study;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.twinlens.core.AtomicFile;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/**
 * What {@code study.json} says.
 *
 * @param format  of the study folder; the catalogue has a version of its own
 * @param name    of the study
 * @param created when, ISO 8601
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record StudyFile(int format, String name, String created) {

	static final String NAME = "study.json";
	private static final int FORMAT = 1;
	private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

	static StudyFile of(String name) {
		if (name == null || name.isBlank()) {
			throw new IllegalArgumentException("A study needs a name.");
		}
		return new StudyFile(FORMAT, name.strip(), Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
	}

	static StudyFile read(Path folder) throws IOException {
		Path file = folder.resolve(NAME);
		try {
			StudyFile read = JSON.readValue(file.toFile(), StudyFile.class);
			if (read == null || read.name() == null || read.format() < 1) {
				throw new IOException(file + " is damaged: it names no study. Take it from a copy of the study.");
			}
			if (read.format() > FORMAT) {
				throw new IOException("A newer Twinlens made the study in " + folder + " (format " + read.format() + "; this one knows " + FORMAT + "). Update Twinlens to open it.");
			}
			return read;
		} catch (JsonProcessingException e) {
			throw new IOException(file + " is damaged: " + e.getOriginalMessage() + ". Take it from a copy of the study.", e);
		}
	}

	void write(Path folder) throws IOException {
		byte[] json = JSON.writeValueAsBytes(this);
		AtomicFile.write(folder.resolve(NAME), out -> out.write(json));
	}
}
