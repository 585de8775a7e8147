package org.twinlens.dataset.internal.synthetic;

import org.osgi.service.component.annotations.Component;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.SyntheticData;
import org.twinlens.dataset.internal.synthetic.face.FacePhotographs;
import org.twinlens.dataset.internal.synthetic.glyph.GlyphDrawings;

/** Makes each image from the seed and its own numbers alone, so any part of a set can be made without the rest. */
@Component
public final class SeededSyntheticData implements SyntheticData {

	@Override
	public ImportSource faces(int identities, int imagesPerIdentity, int camerasPerIdentity, long seed) {
		requireSome(identities, "identities");
		requireSome(imagesPerIdentity, "images per identity");
		requireSome(camerasPerIdentity, "cameras per identity");
		if (camerasPerIdentity > imagesPerIdentity) {
			throw new IllegalArgumentException("With " + imagesPerIdentity + " images per identity, at most " + imagesPerIdentity + " cameras can photograph each identity, not "
					+ camerasPerIdentity + ".");
		}
		FacePhotographs photographs = new FacePhotographs(camerasPerIdentity, seed);
		String cameras = camerasPerIdentity == 1 ? "a camera for each" : camerasPerIdentity + " shared cameras";
		return new GeneratedSource("synthetic faces: " + identities + " identities × " + imagesPerIdentity + " images, " + cameras + ", seed " + seed,
				(long) identities * imagesPerIdentity, i -> photographs.candidate(i / imagesPerIdentity, i % imagesPerIdentity));
	}

	@Override
	public ImportSource glyphs(int alphabets, int charactersPerAlphabet, int drawers, long seed) {
		requireSome(alphabets, "alphabets");
		requireSome(charactersPerAlphabet, "characters per alphabet");
		requireSome(drawers, "drawers");
		long characters = (long) alphabets * charactersPerAlphabet;
		if (characters > Long.MAX_VALUE / drawers) {
			throw new IllegalArgumentException(characters + " characters × " + drawers + " drawers are more drawings than can be counted; ask for fewer.");
		}
		GlyphDrawings drawings = new GlyphDrawings(seed);
		return new GeneratedSource("synthetic glyphs: " + alphabets + " alphabets × " + charactersPerAlphabet + " characters × " + drawers + " drawers, seed " + seed,
				characters * drawers, i -> drawings.candidate(i / drawers / charactersPerAlphabet, i / drawers % charactersPerAlphabet, i % drawers));
	}

	private static void requireSome(int number, String what) {
		if (number < 1) {
			throw new IllegalArgumentException("The number of " + what + " must be at least 1, not " + number + ".");
		}
	}
}
