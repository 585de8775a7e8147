/**
 * Sweeps: many runs of a study that differ in some hyperparameters, chosen on a grid, at random, or at random with successive halving. Written here because no library
 * fits: those for the Java machine are unmaintained (Scala 2.11), or parts of whole frameworks under licences ours cannot take, and none resumes a run at a rung.
 */
package org.twinlens.experiments.sweep;
