/** Whether a split lets what it tests into training, and whether a network could tell identities by their camera. */
package org.twinlens.dataset.leak;
