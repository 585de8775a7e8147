/** Embedding towers computed by oneDNN. */
package org.twinlens.model.onednn;
