/**
 * The runs of a study as a table: columns, filter expressions, order, groups of runs that differ in their seed only, and differences from a baseline. No screen.
 */
package org.twinlens.experiments.table;
