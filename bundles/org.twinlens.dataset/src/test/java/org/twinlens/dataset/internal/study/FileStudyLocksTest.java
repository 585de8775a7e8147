package org.twinlens.dataset.internal.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.dataset.StudyLock;

class FileStudyLocksTest {

	private final StudyLock.Service locks = new FileStudyLocks();

	@TempDir
	private Path folder;

	@Test
	void oneAtATimeAlsoInOneProcess() throws IOException {
		StudyLock lock = locks.take(folder);
		String sentence = assertThrows(IOException.class, () -> locks.take(folder)).getMessage();
		assertTrue(sentence.contains("process " + ProcessHandle.current().pid() + " of " + System.getProperty("user.name")), sentence);
		lock.close();
		lock.close();
		locks.take(folder).close();
		assertEquals(0, Files.size(folder.resolve("study.lock")));
	}

	@Test
	void anotherProcessIsNamedAndItsLockEndsWithIt() throws Exception {
		Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"), Holder.class.getName(),
				folder.toString()).redirectErrorStream(true).start();
		try {
			assertEquals('L', other.getInputStream().read());
			String sentence = assertThrows(IOException.class, () -> locks.take(folder)).getMessage();
			assertTrue(sentence.contains("process " + other.pid() + " "), sentence);
		} finally {
			other.destroyForcibly().waitFor();
		}
		assertTrue(Files.size(folder.resolve("study.lock")) > 0, "what the dead process wrote is still there");
		locks.take(folder).close();
	}

	/** Takes the lock, says so with a letter, and waits to be killed. */
	static final class Holder {
		private Holder() {
		}

		public static void main(String[] arguments) throws Exception {
			try (StudyLock lock = new FileStudyLocks().take(Path.of(arguments[0]))) {
				System.out.print('L');
				System.out.flush();
				System.in.read();
			}
		}
	}

	@Test
	void nonsenseInTheFileIsNoLock() throws IOException {
		Files.writeString(folder.resolve("study.lock"), "{{{");
		StudyLock lock = locks.take(folder);
		assertThrows(IOException.class, () -> locks.take(folder));
		lock.close();
	}

	@Test
	void aFolderThatIsNotThereIsASentence() {
		assertTrue(assertThrows(IOException.class, () -> locks.take(folder.resolve("none"))).getMessage().startsWith("There is no folder"));
	}
}
