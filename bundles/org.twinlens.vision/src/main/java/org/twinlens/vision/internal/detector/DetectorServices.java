package org.twinlens.vision.internal.detector;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinlens.vision.face.FaceDetector;
import org.twinlens.vision.face.FaceDetectorProvider;
import org.twinlens.vision.face.FaceDetectors;

/** All detectors there are. */
@Component
public final class DetectorServices implements FaceDetectors {

	private final List<FaceDetectorProvider> providers;

	@Activate
	public DetectorServices(@Reference List<FaceDetectorProvider> providers) {
		this.providers = List.copyOf(providers);
	}

	@Override
	public FaceDetector open(String specification) throws IOException {
		int colon = specification.indexOf(':');
		String name = colon < 0 ? specification : specification.substring(0, colon);
		for (FaceDetectorProvider provider : providers) {
			if (provider.name().equals(name)) {
				return provider.open(colon < 0 ? "" : specification.substring(colon + 1));
			}
		}
		throw new IOException("There is no face detector \"" + name + "\". There are " + String.join(", ", descriptions().keySet()) + ".");
	}

	@Override
	public Map<String, String> descriptions() {
		Map<String, String> descriptions = new TreeMap<>();
		providers.forEach(provider -> descriptions.put(provider.name(), provider.description()));
		return descriptions;
	}
}
