package org.twinlens.cli.internal.command;

import org.twinlens.core.image.Preprocessing;
import org.twinlens.model.architecture.Architecture;

import picocli.CommandLine.Option;

/** How images are prepared for a training. */
final class ImageOptions {

	@Option(names = "--centre", paramLabel = "SHARE", description = "Keep this share of the picture's width and height around its middle, such as 0.5 for LFW's aligned faces.")
	private Double centre;
	@Option(names = "--crop", negatable = true, description = "Crop to the input's proportions instead of stretching.")
	private Boolean crop;
	@Option(names = "--invert", negatable = true, description = "Black becomes white: for ink on paper.")
	private Boolean invert;

	Preprocessing over(Preprocessing base, Architecture.Input input) {
		Preprocessing.Fit fit = crop == null ? base.fit() : crop ? Preprocessing.Fit.CROP : Preprocessing.Fit.STRETCH;
		return new Preprocessing(input.channels(), input.height(), input.width(), fit, Given.or(centre, base.centre()), Given.or(invert, base.invert()));
	}
}
