package org.twinlens.vision.internal.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.twinlens.lib.javacv.NativeVision;
import org.twinlens.vision.Device;
import org.twinlens.vision.FrameSource;
import org.twinlens.vision.FrameSourceProvider;

/** A folder or zip of images, or one image, as a film. */
@Component
public final class ImagesProvider implements FrameSourceProvider {

	@Override
	public String scheme() {
		return "images";
	}

	@Override
	public boolean accepts(String address) {
		return Addresses.path(address).filter(path -> Files.isDirectory(path) || Addresses.isZip(path) || isImage(path)).isPresent();
	}

	private static boolean isImage(Path path) {
		return Files.isRegularFile(path) && Addresses.isImage(path.getFileName().toString());
	}

	@Override
	public FrameSource open(String address) throws IOException {
		Path path = Addresses.path(address).orElseThrow(() -> new IOException("\"" + address + "\" is no path of a folder."));
		NativeVision.prepare();
		return new ImagesSource(path);
	}

	@Override
	public List<Device> devices() {
		return List.of();
	}
}
