package org.twinlens.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class MentionsTest {

	@Test
	void findsWholeWordsOnly() {
		Mentions ann = new Mentions(List.of("Ann"), List.of());
		for (String text : List.of("Ann", "Assign 3 images to Ann", "Ann_0001.jpg", "/faces/Ann/1.png", "\"Ann\",", "Ann's")) {
			assertTrue(ann.in(text), text);
		}
		for (String text : List.of("", "Anna", "Joann", "ann", "Ann1", "\u00e9Ann")) {
			assertFalse(ann.in(text), text);
		}
		assertEquals("forgotten_0001.jpg of forgotten, not Anna", ann.without("Ann_0001.jpg of Ann, not Anna"));
	}

	@Test
	void spacesAndUnderscoresAreOne() {
		Mentions george = new Mentions(List.of("George_Bush"), List.of());
		assertEquals("forgotten and forgotten, not George W Bush", george.without("George Bush and George_Bush, not George W Bush"));
	}

	@Test
	void longerNamesOfOthersStay() {
		Mentions anna = new Mentions(List.of("Anna"), List.of("Anna B", "Ben", "Ben and Anna"));
		assertEquals("forgotten, Anna B, Anna_B, Ben, Ben and Anna", anna.without("Anna, Anna B, Anna_B, Ben, Ben and Anna"));
		assertFalse(anna.in("Anna B"));
		assertTrue(anna.in("Anna B and Anna"));
	}

	@Test
	void findsWhatIsEscapedAndSpecial() {
		Mentions odd = new Mentions(List.of("A&B <c>", "x.y*(z", "$1 \\"), List.of());
		assertEquals("forgotten forgotten forgotten forgotten", odd.without("A&amp;B &lt;c&gt; A&B <c> x.y*(z $1 \\"));
		assertFalse(odd.in("xxy"));
	}

	@Test
	void shortNamesAreNotLookedFor() {
		for (String name : List.of("", "a", "s1", "123", "1 2")) {
			assertTrue(Mentions.isTooShort(name), name);
			assertFalse(new Mentions(List.of(name), List.of()).in("a s1 123 1 2"), name);
		}
		assertFalse(Mentions.isTooShort("s12"));
		assertEquals("nothing", new Mentions(List.of(), List.of("Ben")).without("nothing"));
	}

	@Test
	void tellsTheFormsToLookFor() {
		assertEquals(Set.of("A_B'", "A_B&#39;", "A B'", "A B&#39;"), new Mentions(List.of("A_B'"), List.of()).forms());
	}
}
