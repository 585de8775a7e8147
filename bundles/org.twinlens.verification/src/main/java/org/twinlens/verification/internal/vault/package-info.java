/** How the vault encrypts, and keeps several processes from changing it at once. */
package org.twinlens.verification.internal.vault;
