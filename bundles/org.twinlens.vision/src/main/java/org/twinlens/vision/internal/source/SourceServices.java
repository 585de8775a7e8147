package org.twinlens.vision.internal.source;

import java.io.IOException;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinlens.vision.Device;
import org.twinlens.vision.FrameSource;
import org.twinlens.vision.FrameSourceProvider;
import org.twinlens.vision.FrameSources;

/** All kinds of sources there are. */
@Component
public final class SourceServices implements FrameSources {

	private final List<FrameSourceProvider> providers;

	@Activate
	public SourceServices(@Reference List<FrameSourceProvider> providers) {
		this.providers = List.copyOf(providers);
	}

	@Override
	public FrameSource open(String address) throws IOException {
		for (FrameSourceProvider provider : providers) {
			if (provider.accepts(address)) {
				return provider.open(address);
			}
		}
		throw new IOException("There is no frame source \"" + address + "\". Give a camera (camera:0), a stream (http://… or rtsp://…), or the path of a video, an image, "
				+ "or a folder or zip of images that exists.");
	}

	@Override
	public List<Device> devices() {
		return providers.stream().flatMap(provider -> provider.devices().stream()).toList();
	}
}
