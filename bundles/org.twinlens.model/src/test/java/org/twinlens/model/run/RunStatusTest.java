package org.twinlens.model.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinlens.model.ModelEvent;

class RunStatusTest {

	@TempDir
	Path folder;

	private RunFolder run() {
		return new RunFolder(folder);
	}

	private void write(ModelEvent event) throws IOException {
		try (EventLog log = new EventLog(run())) {
			log.accept(event);
		}
	}

	@ParameterizedTest
	@EnumSource
	void aRunThatEndedSaysHow(ModelEvent.Outcome outcome) throws IOException {
		write(EventLogTest.iteration(1));
		write(new ModelEvent.Ended(Instant.EPOCH, outcome, "x".repeat(10_000)));
		assertEquals(outcome.name(), RunStatus.of(run()).name());
	}

	@Test
	void aRunWithoutAnEndWasInterrupted() throws IOException {
		assertEquals(RunStatus.INTERRUPTED, RunStatus.of(run()));
		write(new ModelEvent.Ended(Instant.EPOCH, ModelEvent.Outcome.STOPPED, "Stopped."));
		for (int i = 1; i < 1000; i++) {
			write(EventLogTest.iteration(i));
		}
		assertEquals(RunStatus.INTERRUPTED, RunStatus.of(run()));
	}

	@Test
	void aCutLineAfterTheEndChangesNothing() throws IOException {
		write(new ModelEvent.Ended(Instant.EPOCH, ModelEvent.Outcome.STOPPED, "Stopped."));
		Files.writeString(run().events(), "\0\0\0\n{\"eve", StandardOpenOption.APPEND);
		assertEquals(RunStatus.STOPPED, RunStatus.of(run()));
	}

	@Test
	void aLockedRunIsRunningUntilTheLockIsGone() throws IOException {
		write(new ModelEvent.Ended(Instant.EPOCH, ModelEvent.Outcome.STOPPED, "Stopped."));
		try (RunLock lock = RunLock.take(run())) {
			assertEquals(RunStatus.RUNNING, RunStatus.of(run()));
			assertEquals("The run " + run().id() + " is being trained by another process. Stop that first, or wait for its end.",
					assertThrows(IOException.class, () -> RunLock.take(run())).getMessage());
		}
		assertEquals(RunStatus.STOPPED, RunStatus.of(run()));
		RunLock.take(run()).close();
	}

	@Test
	void aLockedRunWhoseLastWordIsThatItWaitsIsPaused() throws IOException {
		write(new ModelEvent.Paused(Instant.EPOCH, 7));
		assertEquals(RunStatus.INTERRUPTED, RunStatus.of(run()));
		try (RunLock lock = RunLock.take(run())) {
			assertEquals(RunStatus.PAUSED, RunStatus.of(run()));
			write(new ModelEvent.Continued(Instant.EPOCH, 7));
			assertEquals(RunStatus.RUNNING, RunStatus.of(run()));
		}
	}

	/** Another process, which ends without letting go, as a killed trainer does. */
	@Test
	void aLockIsSeenByOtherProcessesAndGoneWithItsHolder() throws Exception {
		Process holder = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-cp", System.getProperty("java.class.path"), Holder.class.getName(),
				folder.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		try {
			assertEquals('!', holder.getInputStream().read());
			assertTrue(RunLock.isHeld(run()));
			assertTrue(RunLock.isHeld(run()));
			assertThrows(IOException.class, () -> RunLock.take(run()));
		} finally {
			holder.destroyForcibly().waitFor();
		}
		assertFalse(RunLock.isHeld(run()));
	}

	/** Looking at the lock from within the holder must not give it up, as closing a second channel of the file would. */
	public static final class Holder {
		/** Kept, for a channel that nobody refers to is closed with the next garbage collection. */
		@SuppressWarnings("unused")
		private static RunLock held;

		private Holder() {
		}

		public static void main(String[] arguments) throws Exception {
			RunFolder run = new RunFolder(Path.of(arguments[0]));
			held = RunLock.take(run);
			RunStatus.of(run);
			System.out.print('!');
			System.out.flush();
			System.in.read();
		}
	}
}
