package org.twinlens.experiments.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** By what one sees, without reading it, whether a file is another than before. */
record FileStamp(long size, FileTime modified) {

	/** Of a file that is not there. */
	static final FileStamp MISSING = new FileStamp(-1, FileTime.fromMillis(0));

	static FileStamp of(Path file) throws IOException {
		try {
			BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
			return new FileStamp(attributes.size(), attributes.lastModifiedTime());
		} catch (NoSuchFileException e) {
			return MISSING;
		}
	}
}
