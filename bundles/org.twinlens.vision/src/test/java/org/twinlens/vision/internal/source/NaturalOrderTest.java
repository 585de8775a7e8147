package org.twinlens.vision.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

/** Names are put in the order of their numbers. */
class NaturalOrderTest {

	@Test
	void twoComesBeforeTen() {
		assertEquals(List.of("a", "a2", "a2b", "a010", "a10", "a11", "b1", "b99999999999999999999"),
				List.of("b99999999999999999999", "a11", "a10", "a2b", "b1", "a010", "a2", "a").stream().sorted(NaturalOrder.NAMES).toList());
	}

	@Property
	void isAnOrder(@ForAll @StringLength(max = 6) @CharRange(from = '0', to = ';') String a, @ForAll @StringLength(max = 6) @CharRange(from = '0', to = ';') String b,
			@ForAll @StringLength(max = 6) @CharRange(from = '0', to = ';') String c) {
		assertEquals(Integer.signum(NaturalOrder.NAMES.compare(a, b)), -Integer.signum(NaturalOrder.NAMES.compare(b, a)));
		assertEquals(a.equals(b), NaturalOrder.NAMES.compare(a, b) == 0);
		List<String> sorted = List.of(a, b, c).stream().sorted(NaturalOrder.NAMES).toList();
		assertEquals(true, NaturalOrder.NAMES.compare(sorted.get(0), sorted.get(2)) <= 0);
	}
}
