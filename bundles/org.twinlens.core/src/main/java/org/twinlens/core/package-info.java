/**
 * The values of one-shot verification: images and identities, pairs, episodes, embeddings and the parts of a split. Immutable, free of I/O, of widgets and of
 * tensors.
 */
package org.twinlens.core;
