package org.twinlens.model.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinlens.model.TrainingControl.Wish;

class RunControlTest {

	@TempDir
	Path folder;

	private RunFolder run() {
		return new RunFolder(folder);
	}

	@ParameterizedTest
	@EnumSource
	void theLastWishHolds(Wish wish) throws IOException {
		assertEquals(Wish.CONTINUE, RunControl.wish(run()));
		RunControl.ask(run(), Wish.PAUSE);
		RunControl.ask(run(), wish);
		assertEquals(wish, RunControl.wish(run()));
		RunControl.clear(run());
		RunControl.clear(run());
		assertEquals(Wish.CONTINUE, RunControl.wish(run()));
	}

	@Test
	void isAWordInAFile() throws IOException {
		RunControl.ask(run(), Wish.FINISH);
		assertEquals("finish\n", Files.readString(folder.resolve("control")));
		RunControl.ask(run(), Wish.CONTINUE);
		assertFalse(Files.exists(folder.resolve("control")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "halt", "STOP", "stop pause", "\u0000\uffff" })
	void whatCannotBeUnderstoodChangesNothing(String said) throws IOException {
		Files.writeString(folder.resolve("control"), said);
		assertEquals(Wish.CONTINUE, RunControl.wish(run()));
		Files.writeString(folder.resolve("control"), "stop" + " ".repeat(100_000));
		assertEquals(Wish.CONTINUE, RunControl.wish(run()));
		Files.delete(folder.resolve("control"));
		Files.createDirectory(folder.resolve("control"));
		assertEquals(Wish.CONTINUE, RunControl.wish(run()));
	}
}
