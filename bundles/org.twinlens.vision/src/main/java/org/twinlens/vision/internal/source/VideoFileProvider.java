package org.twinlens.vision.internal.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.twinlens.vision.Device;
import org.twinlens.vision.FrameSource;
import org.twinlens.vision.FrameSourceProvider;

/** Video files: whatever FFmpeg reads. */
@Component
public final class VideoFileProvider implements FrameSourceProvider {

	@Override
	public String scheme() {
		return "file";
	}

	@Override
	public boolean accepts(String address) {
		Optional<Path> file = Addresses.path(address).filter(Files::isRegularFile);
		return file.isPresent() && !Addresses.isZip(file.get()) && !Addresses.isImage(file.get().getFileName().toString());
	}

	@Override
	public FrameSource open(String address) throws IOException {
		Path file = Addresses.path(address).orElseThrow(() -> new IOException("\"" + address + "\" is no path of a file."));
		if (!Files.isReadable(file)) {
			throw new IOException("The file " + file + " cannot be read. Check its name and its permissions.");
		}
		return VideoSource.open("file:" + file.toAbsolutePath(), file.getFileName().toString(), false);
	}

	@Override
	public List<Device> devices() {
		return List.of();
	}
}
