/** How galleries lie in the vault. */
package org.twinlens.verification.internal.gallery;
