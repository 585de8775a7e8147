/**
 * What somebody wants trained, before it is a command line: all that {@code twinlens train} takes, the values it begins with, and what speaks against them. No widgets, no
 * files; {@link org.twinlens.experiments.order.TrainingOrder} is where to begin.
 */
package org.twinlens.experiments.order;
