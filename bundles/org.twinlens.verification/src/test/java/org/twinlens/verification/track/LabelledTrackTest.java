package org.twinlens.verification.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinlens.core.image.Picture;
import org.twinlens.verification.track.LabelledTrack.Stretch;
import org.twinlens.verification.track.LabelledTrack.Unit;
import org.twinlens.vision.Frame;

class LabelledTrackTest {

	@TempDir
	private Path folder;

	private LabelledTrack read(String text) throws IOException {
		return LabelledTrack.read(Files.write(folder.resolve("track.csv"), text.getBytes(StandardCharsets.UTF_8)));
	}

	private static Frame frame(long index, double seconds) {
		return new Frame(new Picture(1, 1, 1, new byte[1]), index, seconds);
	}

	@Test
	void readsSecondsAndNames() throws IOException {
		LabelledTrack track = read("from_seconds,to_seconds,identity\r\n0,1.5,Ann\n\n 2 , 3 ,\n3,4,\"Doe, \"\"J\"\"\"\n4,5,Doe, Jane\n");
		assertEquals(Unit.SECONDS, track.unit());
		assertEquals(List.of(new Stretch(0, 1.5, "Ann"), new Stretch(2, 3, ""), new Stretch(3, 4, "Doe, \"J\""), new Stretch(4, 5, "Doe, Jane")), track.stretches());
	}

	@Test
	void anEndNoLongerBelongsToAStretch() throws IOException {
		LabelledTrack track = read("from_seconds,to_seconds,identity\n0,1.5,Ann\n1.5,2,Bob\n");
		assertEquals(0, track.at(frame(9, 1.49)));
		assertEquals(1, track.at(frame(9, 1.5)));
		assertEquals(-1, track.at(frame(0, 2)));
		assertEquals(0, new LabelledTrack(Unit.FRAMES, List.of(new Stretch(0, 10, "Ann"), new Stretch(5, 10, "Bob"))).at(frame(7, 99)), "the earlier counts");
		assertEquals(0, LabelledTrack.always("Ann").at(frame(Long.MAX_VALUE, 0)));
		assertEquals(-1, LabelledTrack.NONE.at(frame(0, 0)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0,1,Ann\n", "from,to,identity\n", "from_frame,to_frame,identity\n1\n", "from_frame,to_frame,identity\na,b,Ann\n", "from_frame,to_frame,identity\n2,1,Ann\n",
			"from_frame,to_frame,identity\n-1,1,Ann\n", "from_frame,to_frame,identity\nNaN,1,Ann\n", "from_frame,to_frame,identity\n0,Infinity,Ann\n" })
	void whatIsNoTrackIsSaid(String text) {
		String sentence = assertThrows(IOException.class, () -> read(text)).getMessage();
		assertTrue(sentence.contains("track.csv"), sentence);
	}

	@Test
	void theLineIsNamed() {
		String sentence = assertThrows(IOException.class, () -> read("from_frame,to_frame,identity\n0,1,Ann\n\n5,5,Bob\n")).getMessage();
		assertTrue(sentence.contains("Line 4") && sentence.contains("from 5.0 to 5.0"), sentence);
	}

	@Test
	void foreignBytesAndMissingFilesAreSaid() throws IOException {
		Path file = Files.write(folder.resolve("bytes.csv"), new byte[] { (byte) 0xff, (byte) 0xfe, 0, 1 });
		assertTrue(assertThrows(IOException.class, () -> LabelledTrack.read(file)).getMessage().contains("no UTF-8"));
		assertTrue(assertThrows(IOException.class, () -> LabelledTrack.read(folder.resolve("none.csv"))).getMessage().contains("none.csv"));
	}
}
