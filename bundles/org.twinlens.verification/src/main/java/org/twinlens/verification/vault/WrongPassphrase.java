package org.twinlens.verification.vault;

import java.io.IOException;

/** The passphrase does not open the vault; asking for it again makes sense. The message is a sentence for people. */
public final class WrongPassphrase extends IOException {

	private static final long serialVersionUID = 1L;

	WrongPassphrase(String sentence) {
		super(sentence);
	}
}
