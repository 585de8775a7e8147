package org.twinlens.cli.internal.gallery;

import java.io.IOException;
import java.nio.file.Path;

/** A passphrase that is to be from now on. */
public final class NextPassphrase {

	private NextPassphrase() {
	}

	/** @param file whose first line it is; asked for twice when {@code null} */
	public static char[] of(Path file) throws IOException {
		return file == null ? PassphraseChoice.twice("New passphrase: ") : PassphraseChoice.passphrase(file, "", "");
	}
}
