package org.twinlens.vision.internal.detector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

/** Where there is no native code for a machine, that is said in a sentence, each time it is asked for. */
class MissingNativeCodeTest {

	@Test
	void saysSoInASentence() throws Exception {
		String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		URL[] withoutNatives = Arrays.stream(path.split(File.pathSeparator)).filter(entry -> !entry.contains("linux-x86_64")).map(MissingNativeCodeTest::url).toArray(URL[]::new);
		try (URLClassLoader elsewhere = new URLClassLoader(withoutNatives, ClassLoader.getPlatformClassLoader())) {
			Class<?> provider = elsewhere.loadClass(HaarProvider.class.getName());
			Object haar = provider.getConstructor().newInstance();
			for (int i = 0; i < 2; i++) {
				InvocationTargetException thrown = assertThrows(InvocationTargetException.class, () -> provider.getMethod("open", String.class).invoke(haar, ""));
				String sentence = assertInstanceOf(IOException.class, thrown.getCause()).getMessage();
				assertTrue(sentence.startsWith("The native code that sees cameras, videos and faces cannot be loaded on "), sentence);
				assertTrue(sentence.endsWith(" Twinlens brings it for Linux on x86-64; simulated cameras work without."), sentence);
				assertEquals(-1, sentence.indexOf("library.path"), sentence);
			}
		}
	}

	private static URL url(String entry) {
		try {
			return new File(entry).toURI().toURL();
		} catch (MalformedURLException e) {
			throw new IllegalArgumentException(e);
		}
	}
}
