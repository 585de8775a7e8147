/** Decisions: a probe against the reference images of an identity. */
package org.twinlens.verification;
