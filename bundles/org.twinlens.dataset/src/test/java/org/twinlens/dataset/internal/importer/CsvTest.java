package org.twinlens.dataset.internal.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.twinlens.dataset.internal.importer.Csv.Line;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

class CsvTest {

	@Test
	void fieldsAreSeparatedByCommasAndLinesByBreaks() throws IOException {
		assertEquals(List.of(new Line(1, List.of("a", "b")), new Line(2, List.of("", "")), new Line(4, List.of("c", " d "))), Csv.parse("a,b\n,\r\n\rc, d "));
	}

	@Test
	void quotesHoldCommasQuotesAndBreaks() throws IOException {
		assertEquals(List.of(new Line(1, List.of("a,b", "say \"hi\"", "two\r\nlines")), new Line(3, List.of("x", "", "y\"z"))),
				Csv.parse("\"a,b\",\"say \"\"hi\"\"\",\"two\r\nlines\"\nx,\"\",y\"z\n"));
	}

	@Test
	void nothingIsNothing() throws IOException {
		assertEquals(List.of(), Csv.parse(""));
		assertEquals(List.of(), Csv.parse("\n\r\n\r"));
	}

	@Test
	void quotesAmissAreSaidWithTheirLine() {
		assertEquals("The quote that opens on line 2 is never closed.", assertThrows(IOException.class, () -> Csv.parse("a\n\"b\nc\n")).getMessage());
		assertEquals("Line 2 has text after a closing quote; a quote within quotes is written twice.", assertThrows(IOException.class, () -> Csv.parse("a\n\"b\"c\n")).getMessage());
	}

	@Property
	void whatIsQuotedComesBack(@ForAll @NotEmpty @Size(max = 5) List<@NotEmpty @Size(max = 4) List<String>> lines) throws IOException {
		String text = lines.stream().map(fields -> fields.stream().map(field -> '"' + field.replace("\"", "\"\"") + '"').collect(Collectors.joining(","))).collect(Collectors.joining("\n"));
		List<List<String>> expected = lines.stream().filter(fields -> fields.size() > 1 || !fields.get(0).isEmpty()).toList();
		assertEquals(expected, Csv.parse(text).stream().map(Line::fields).toList());
	}

	@Property
	void anyTextIsReadOrRefused(@ForAll String text) {
		try {
			Csv.parse(text).forEach(line -> assertEquals(false, line.fields().isEmpty()));
		} catch (IOException e) {
			assertEquals(true, e.getMessage().contains("uote"));
		}
	}
}
