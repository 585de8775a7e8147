package org.twinlens.verification.internal.forget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.twinlens.model.run.Json;

/** Anna has one image, whose hash is all a; s1 is a name too short to be looked for in texts. */
class TextFormsTest {

	private static final String HERS = "a".repeat(64);
	private static final String BENS = "b".repeat(64);
	private static final Terms ANNA = Terms.of(List.of("Anna"), List.of("Anna Example"), List.of("Ben", "Anna Bell"), List.of(HERS));
	private static final Terms S1 = Terms.of(List.of("s1"), List.of(), List.of("s10"), List.of(HERS));

	private static String without(String fileName, String text, Terms terms) {
		return TextForms.of(fileName).orElseThrow().without(text, terms);
	}

	@Test
	void pairsGoAndTheirCountsAreSetRight() {
		String pairs = "# {\"origin\":{\"generator\":\"random\"},\"pairs\":3,\"positives\":2}\nfirst,second,same,first_identity,second_identity\n";
		String kept = BENS + "," + "c".repeat(64) + ",1,Ben,Ben\n";
		String text = pairs + HERS + "," + BENS + ",0,Anna,Ben\n" + kept + HERS + "," + "d".repeat(64) + ",1,Anna,Anna\n";
		assertEquals(pairs.replace("\"pairs\":3,\"positives\":2", "\"pairs\":1,\"positives\":1") + kept, without("p.csv", text, ANNA));
		String others = pairs + kept;
		assertEquals(others, without("p.csv", others, ANNA));
	}

	@Test
	void scoresGoByHashNameOrShortIdentity() {
		String header = "first_identity,first_name,first_hash,second_identity,second_name,second_hash,same,similarity,accepted\r\n";
		String bens = "Ben,1.png," + BENS + ",Ben,2.png," + BENS + ",1,0.25,0\r\n";
		String s1 = "s1,1.png,x,s10,2.png,y,0,0.5,1\r\n";
		String s10 = "s10,s1.png,x,s10,\"a \"\"quoted\"\", name\",y,1,0.5,1\r\n";
		assertEquals(header + bens, without("scores.csv", header + "Ben,1.png," + BENS + ",Cleo,\"with Anna, 2.png\"," + BENS + ",1,0.25,0\r\n" + bens, ANNA));
		assertEquals(header + s10, without("scores.csv", header + s1 + s10, S1));
	}

	@Test
	void elementsOfListsGoAndTextsAreReplaced() throws IOException {
		String text = "{\"images\":[{\"image\":\"" + HERS + "\",\"identity\":\"x\",\"x\":1.5},{\"image\":\"" + BENS + "\",\"identity\":\"Ben\",\"x\":0.1}],\"pairs\":[{\"first\":\"" + BENS
				+ "\",\"second\":\"" + HERS + "\"}],\"hashes\":[\"" + HERS + "\",\"" + BENS + "\"],\"commandLine\":[\"train\",\"--identity\",\"Anna\"],\"note\":\"Anna Bell and Anna Example\",\"by Anna\":1e-7}";
		String left = without("epoch-00001.json", text, ANNA);
		assertEquals(Json.readTree("{\"images\":[{\"image\":\"" + BENS + "\",\"identity\":\"Ben\",\"x\":0.1}],\"pairs\":[],\"hashes\":[\"" + BENS
				+ "\"],\"commandLine\":[\"train\",\"--identity\",\"forgotten\"],\"note\":\"Anna Bell and forgotten\",\"by forgotten\":1e-7}", ""), Json.readTree(left, ""));
	}

	@Test
	void shortNamesGoWhereAnIdentityIsNamed() throws IOException {
		String left = without("a.json", "{\"list\":[{\"identity\":\"s1\"},{\"identity\":\"s10\"}],\"firstIdentity\":\"s1\",\"other\":\"s1\"}", S1);
		assertEquals(Json.readTree("{\"list\":[{\"identity\":\"s10\"}],\"firstIdentity\":\"forgotten\",\"other\":\"s1\"}", ""), Json.readTree(left, ""));
	}

	@Test
	void linesOfJsonStayAndAreCleaned() {
		String text = "{\"a\":1}\n{\"of\":\"Anna\"}\nno JSON of Anna\n\n";
		assertEquals("{\"a\":1}\n{\"of\":\"forgotten\"}\nno JSON of forgotten\n\n", without("events.jsonl", text, ANNA));
	}

	@Test
	void pairsOfPicturesGoFromAPage() {
		String hers = "<li class=\"card pair\"><figure><img src=\"data:image/png;base64,AAAA+Anna+==\" alt=\"1.png\"><figcaption><strong><bdi>Anna</bdi></strong></figcaption></figure></li>";
		String bens = hers.replace("<bdi>Anna", "<bdi>Ben");
		assertEquals("<p>forgotten</p><ol>" + bens + "</ol>", without("report.html", "<p>Anna</p><ol>" + hers + bens + "</ol>", ANNA));
		String s1 = bens.replace("<bdi>Ben", "<bdi>s1");
		String s10 = bens.replace("<bdi>Ben", "<bdi>s10");
		assertEquals("<ol>" + s10 + "</ol>", without("report.html", "<ol>" + s1 + s10 + "</ol>", S1));
	}

	@Test
	void linesWithAHashGo() {
		assertEquals(BENS + " " + "c".repeat(64) + "\n", without("wrong.txt", BENS + " " + HERS + "\n" + BENS + " " + "c".repeat(64) + "\n", ANNA));
	}

	@Test
	void whatTellsNothingStaysByteByByte() {
		for (String name : List.of("a.json", "a.jsonl", "a.csv", "a.html", "a.txt", "a.md")) {
			for (String text : List.of("", "{\"a\" : 1}", "a,b\r\n1,2", "<p>x</p>\r\n", "\n\n", "# only a comment", "\"", "{", "[1,", "x".repeat(100_000))) {
				assertSame(text, without(name, text, ANNA).equals(text) ? text : "changed: " + without(name, text, ANNA), name);
			}
		}
		assertTrue(TextForms.of("best.twin").isEmpty());
		assertTrue(TextForms.of("control").isEmpty());
	}

	@Test
	void damagedDocumentsAreCleanedLineByLine() {
		assertEquals("{\"broken\": \"forgotten\n", without("a.json", "{\"broken\": \"Anna\n", ANNA));
		assertEquals("a,b\n", without("a.csv", "a,b\n\"never closed, Anna", ANNA));
	}
}
