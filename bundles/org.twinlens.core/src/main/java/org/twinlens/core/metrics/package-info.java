/**
 * What scored pairs say about a verifier: one term a class, each defined where it is computed. Rates are shares in 0..1; a figure that does not exist is NaN, and a
 * {@link org.twinlens.core.metrics.Figure} says why. Everything is exact, deterministic and free of I/O.
 */
package org.twinlens.core.metrics;
