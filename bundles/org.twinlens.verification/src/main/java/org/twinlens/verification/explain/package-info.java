/** Why a probe scores as it does: which regions of it hold the similarity up. */
package org.twinlens.verification.explain;
