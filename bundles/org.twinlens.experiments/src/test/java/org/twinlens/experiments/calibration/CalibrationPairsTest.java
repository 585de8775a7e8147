package org.twinlens.experiments.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.twinlens.core.ImageRecord;
import org.twinlens.core.PairSet;
import org.twinlens.pairs.PairGenerator;

class CalibrationPairsTest {

	private final List<PairGenerator.Request> requests = new ArrayList<>();

	/** Notes what is asked for. */
	private final PairGenerator generator = new PairGenerator() {
		@Override
		public String id() {
			return "evaluation";
		}

		@Override
		public String description() {
			return "notes requests";
		}

		@Override
		public PairSet generate(Request request) {
			requests.add(request);
			return PairSet.of(List.of());
		}
	};

	private static List<ImageRecord> images(int identities, int each) {
		List<ImageRecord> images = new ArrayList<>();
		for (int i = 0; i < identities * each; i++) {
			images.add(new ImageRecord(i, "h" + i, "p" + i / each, "", i % each + ".png", 1, 1));
		}
		return images;
	}

	private List<ImageRecord> asked(List<ImageRecord> images) {
		assertTrue(CalibrationPairs.of(images, generator, 7).isPresent());
		return requests.get(requests.size() - 1).images();
	}

	private static long genuine(List<ImageRecord> images) {
		return images.stream().collect(Collectors.groupingBy(ImageRecord::identity, Collectors.counting())).values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
	}

	@Test
	void fewImagesAreAllTaken() {
		List<ImageRecord> images = images(50, 20);
		assertEquals(images, asked(images), "50 times 190 genuine pairs are fewer than 10,000");
		assertEquals(20_000, requests.get(0).budget());
		assertEquals(7, requests.get(0).seed());
	}

	@Test
	void ofManyEachIdentityGivesSomeEvenlySpread() {
		List<ImageRecord> some = asked(images(200, 20));
		// 200 times 45 are 9,000, 200 times 55 would be 11,000: ten images each
		assertEquals(9_000, genuine(some));
		Map<String, List<ImageRecord>> each = some.stream().collect(Collectors.groupingBy(ImageRecord::identity));
		assertEquals(200, each.size());
		assertEquals(List.of("0.png", "2.png", "4.png", "6.png", "8.png", "10.png", "12.png", "14.png", "16.png", "18.png"), each.get("p7").stream().map(ImageRecord::name).toList());
	}

	@Test
	void anUnevenShareIsSpreadToo() {
		List<ImageRecord> some = asked(images(300, 7));
		// 300 times 21 are 6,300: all; 1,000 times 21 are too many, 1,000 times 10 are just enough
		assertEquals(6_300, genuine(some));
		some = asked(images(1000, 7));
		assertEquals(10_000, genuine(some));
		assertEquals(List.of("0.png", "2.png", "3.png", "5.png", "6.png"), some.stream().filter(image -> image.identity().equals("p0")).map(ImageRecord::name).toList());
	}

	@Test
	void ofVeryManyIdentitiesSomeGiveAny() {
		List<ImageRecord> some = asked(images(25_000, 3));
		assertTrue(genuine(some) <= 10_000 && genuine(some) > 5_000, "" + genuine(some));
	}

	@Test
	void withoutPairsOfBothKindsThereAreNone() {
		assertEquals(Optional.empty(), CalibrationPairs.of(List.of(), generator, 1));
		assertEquals(Optional.empty(), CalibrationPairs.of(images(5, 1), generator, 1));
		assertEquals(Optional.empty(), CalibrationPairs.of(images(1, 5), generator, 1));
		assertEquals(List.of(), requests);
	}
}
