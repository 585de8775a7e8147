package org.twinlens.verification.internal.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;

class PassphraseKeyTest {

	private static final byte[] SALT = "somesalt".getBytes(StandardCharsets.UTF_8);
	private static final PassphraseKey QUICK = new PassphraseKey(64, 1, 1);

	/** The published test of the reference implementation: m = 65536, t = 2, p = 1, "password", "somesalt". */
	@Test
	void derivesAsTheReferenceImplementationDoes() {
		assertEquals("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
				HexFormat.of().formatHex(new PassphraseKey(65536, 2, 1).derive("password".toCharArray(), SALT)));
	}

	@Test
	void aLetterTypedAsTwoIsTheSame() {
		byte[] one = QUICK.derive("caf\u00e9 au lait".toCharArray(), SALT);
		assertArrayEquals(one, QUICK.derive("cafe\u0301 au lait".toCharArray(), SALT));
		assertFalse(Arrays.equals(one, QUICK.derive("cafe au lait".toCharArray(), SALT)));
	}

	@Test
	void leavesThePassphraseToItsOwner() {
		char[] passphrase = "password".toCharArray();
		QUICK.derive(passphrase, SALT);
		assertArrayEquals("password".toCharArray(), passphrase);
	}

	@Test
	void refusesToTakeMoreThanAComputerHas() {
		assertThrows(IllegalArgumentException.class, () -> new PassphraseKey(Integer.MAX_VALUE, 3, 4));
		assertThrows(IllegalArgumentException.class, () -> new PassphraseKey(65536, 1_000_000, 4));
		assertThrows(IllegalArgumentException.class, () -> new PassphraseKey(65536, 3, 0));
		assertThrows(IllegalArgumentException.class, () -> new PassphraseKey(-1, 3, 4));
	}
}
