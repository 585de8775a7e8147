/**
 * Runs side by side: what they were told differently, their curves, and whether the difference between two of them is real. No screen.
 */
package org.twinlens.experiments.compare;
