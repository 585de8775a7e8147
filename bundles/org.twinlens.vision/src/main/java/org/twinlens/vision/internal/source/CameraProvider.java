package org.twinlens.vision.internal.source;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.twinlens.lib.javacv.NativeVision;
import org.twinlens.vision.Device;
import org.twinlens.vision.FrameSource;
import org.twinlens.vision.FrameSourceProvider;

/** The cameras of the machine. */
@Component
public final class CameraProvider implements FrameSourceProvider {

	private static final Pattern ADDRESS = Pattern.compile("camera:(?<which>.+?)(?:@(?<width>[1-9]\\d{1,4})[x×](?<height>[1-9]\\d{1,4}))?");

	private final CameraDevices cameras;

	@Activate
	public CameraProvider() {
		this(CameraDevices.ofThisMachine());
	}

	CameraProvider(CameraDevices cameras) {
		this.cameras = cameras;
	}

	@Override
	public String scheme() {
		return "camera";
	}

	@Override
	public boolean accepts(String address) {
		return address.strip().startsWith("camera:");
	}

	@Override
	public FrameSource open(String address) throws IOException {
		Matcher parts = ADDRESS.matcher(address.strip());
		if (!parts.matches()) {
			throw new IOException("\"" + address + "\" names no camera. Write camera:NUMBER or camera:NAME, perhaps with a size: camera:0@640x480.");
		}
		int number = cameras.number(parts.group("which"));
		NativeVision.prepare();
		return new CameraSource(cameras.name(number), new CameraCapture(number, cameras, size(parts, "width"), size(parts, "height")));
	}

	private static int size(Matcher parts, String group) {
		return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
	}

	@Override
	public List<Device> devices() {
		return cameras.list();
	}
}
