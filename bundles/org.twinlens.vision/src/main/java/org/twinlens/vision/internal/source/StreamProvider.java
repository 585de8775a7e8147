package org.twinlens.vision.internal.source;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

import org.osgi.service.component.annotations.Component;
import org.twinlens.vision.Device;
import org.twinlens.vision.FrameSource;
import org.twinlens.vision.FrameSourceProvider;

/** Streams of the network, such as MJPEG of a network camera by HTTP, or RTSP. */
@Component
public final class StreamProvider implements FrameSourceProvider {

	private static final Pattern STREAM = Pattern.compile("(?i)(https?|rtsps?|rtp|udp|tcp)://.+");
	/** A password in an address is not for titles and logs. */
	private static final Pattern USER = Pattern.compile("//[^/@]*@");

	@Override
	public String scheme() {
		return "stream";
	}

	@Override
	public boolean accepts(String address) {
		return STREAM.matcher(address.strip()).matches();
	}

	@Override
	public FrameSource open(String address) throws IOException {
		String stream = address.strip();
		return VideoSource.open(stream, USER.matcher(stream).replaceFirst("//"), true);
	}

	@Override
	public List<Device> devices() {
		return List.of();
	}
}
