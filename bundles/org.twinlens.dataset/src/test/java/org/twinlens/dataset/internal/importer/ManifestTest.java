package org.twinlens.dataset.internal.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.twinlens.core.Part;
import org.twinlens.dataset.internal.importer.Manifest.Row;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ManifestTest {

	@Test
	void columnsStandInAnyOrder() throws IOException {
		Manifest manifest = Manifest.parse("note,Split, identity ,path,session\nx,train,Ann,a/1.png,monday\n,,,./b\\2.png,\n");
		assertEquals(List.of(new Row("a/1.png", "Ann", "monday", Optional.of(Part.TRAIN), null), new Row("b/2.png", null, "", Optional.empty(), null)), manifest.rows());
	}

	@Test
	void splitsHaveTheirUsualNames() throws IOException {
		Manifest manifest = Manifest.parse("path,identity,split\n1,a,train\n2,a,Calibration\n3,a,val\n4,a,TEST\n5,a,validation\n");
		assertEquals(List.of(Part.TRAIN, Part.CALIBRATION, Part.CALIBRATION, Part.TEST, Part.CALIBRATION), manifest.rows().stream().map(row -> row.part().orElseThrow()).toList());
	}

	@Test
	void wrongRowsAreRefusedWithTheirLine() throws IOException {
		List<Row> rows = Manifest.parse("path,identity,split\n1.png,a\n,a,train\n3.png,a,exam\n4.png,,train\n").rows();
		assertEquals(List.of("Line 2 of the manifest has 2 fields, its header 3.", "Line 3 of the manifest names no path.",
				"Line 4 of the manifest has the split \"exam\"; known are train, calibration and test.",
				"Line 5 of the manifest gives a split but no identity; only labelled images can be in one."), rows.stream().map(Row::refusal).toList());
	}

	@Test
	void aHeaderIsNeeded() {
		assertTrue(assertThrows(IOException.class, () -> Manifest.parse("a.png,Ann\nb.png,Bea\n")).getMessage().contains("path,identity,session,split"));
		assertTrue(assertThrows(IOException.class, () -> Manifest.parse("path;identity\n")).getMessage().contains("separated by commas"));
		assertTrue(assertThrows(IOException.class, () -> Manifest.parse("path,identity,Path\n")).getMessage().contains("twice"));
		assertTrue(assertThrows(IOException.class, () -> Manifest.parse(" \n\n")).getMessage().contains("first line"));
	}

	/** Whatever stands in it: rows, with or without a reason against them, or one sentence. */
	@Property
	void hostileManifestsEndInRowsOrASentence(@ForAll("hostile") String text) {
		try {
			for (Row row : Manifest.parse(text).rows()) {
				assertNotNull(row.path());
				assertTrue(row.refusal() != null || !row.path().isEmpty());
				assertTrue(row.refusal() != null || row.part().isEmpty() || row.identity() != null);
			}
		} catch (IOException e) {
			assertTrue(e.getMessage().length() > 10);
		}
	}

	@Provide
	Arbitrary<String> hostile() {
		Arbitrary<String> pieces = Arbitraries.of("path", "identity", "split", "session", ",", ",", "\n", "\r\n", "\r", "\"", "\"\"", "train", "test", "../", "/", "\\", "\0", "a.png", " ", "é", ";");
		Arbitrary<String> body = pieces.list().ofMaxSize(40).map(list -> String.join("", list));
		return Arbitraries.oneOf(body, body.map(text -> "path,identity,split\n" + text));
	}
}
