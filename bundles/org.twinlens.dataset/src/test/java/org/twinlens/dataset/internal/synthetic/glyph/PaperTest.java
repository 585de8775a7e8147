package org.twinlens.dataset.internal.synthetic.glyph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

class PaperTest {

	/** Rows of # and . as ImageIO reads the PNG. */
	private static String picture(Paper paper) throws IOException {
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(paper.png()));
		StringBuilder text = new StringBuilder();
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				int rgb = image.getRGB(x, y) & 0xffffff;
				text.append(rgb == 0 ? '#' : rgb == 0xffffff ? '.' : '?');
			}
			text.append('\n');
		}
		return text.toString();
	}

	private static Path line(double fromX, double fromY, double toX, double toY) {
		return new Path(new double[] { fromX, toX }, new double[] { fromY, toY });
	}

	@Test
	void emptyPaperIsWhite() throws IOException {
		assertEquals("...\n...\n...\n", picture(new Paper(3)));
	}

	@Test
	void thePenHasItsWidth() throws IOException {
		Paper paper = new Paper(9);
		paper.draw(line(2, 4, 6, 4), 3);
		assertEquals("""
				.........
				.........
				.........
				.#######.
				.#######.
				.#######.
				.........
				.........
				.........
				""", picture(paper));
	}

	@Test
	void aSlantedLineHasNoGaps() throws IOException {
		Paper paper = new Paper(5);
		paper.draw(line(0, 0, 4, 4), 1);
		assertEquals("#....\n.#...\n..#..\n...#.\n....#\n", picture(paper));
	}

	@Test
	void whatLeavesThePaperIsCutOff() throws IOException {
		Paper paper = new Paper(3);
		paper.draw(line(-50, 1, 50, 1), 1);
		paper.draw(line(-9, -9, -5, 20), 2);
		assertEquals("...\n###\n...\n", picture(paper));
	}

	@Test
	void theFileIsSmall() {
		assertEquals(8 + 25 + (12 + 11 + 105 * 15) + 12, new Paper(105).png().length);
	}
}
