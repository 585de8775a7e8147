/** The field's test protocols: LFW pair lists, Omniglot one-shot runs, N-way k-shot episodes. A missing image is an error, never a smaller test. */
package org.twinlens.pairs.protocol;
