package org.twinlens.ui.chart;

/**
 * What a chart looks like beside its curves.
 *
 * @param background 0xRRGGBB
 * @param text       of labels and ticks
 * @param grid       of grid lines
 * @param mark       of markers
 * @param font       the family's name
 * @param fontSize   of ticks, in pixels
 */
public record ChartTheme(int background, int text, int grid, int mark, String font, float fontSize) {

	private static final String SANS = "SansSerif";

	/** For paper and for most screens. */
	public static final ChartTheme LIGHT = new ChartTheme(0xFFFFFF, 0x3E4C59, 0xE4E7EB, 0x52606D, SANS, 12);
	public static final ChartTheme DARK = new ChartTheme(0x1B2028, 0xC3CAD3, 0x343C47, 0xAEB8C4, SANS, 12);

	/** A colour as it looks with so much of it over the background. */
	int faint(int rgb, double share) {
		int mixed = 0;
		for (int shift = 16; shift >= 0; shift -= 8) {
			int over = rgb >> shift & 0xFF;
			int under = background >> shift & 0xFF;
			mixed |= (int) Math.round(share * over + (1 - share) * under) << shift;
		}
		return mixed;
	}
}
