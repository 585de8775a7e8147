/** The encrypted store of what is personal: named pieces of data under a passphrase. */
package org.twinlens.verification.vault;
