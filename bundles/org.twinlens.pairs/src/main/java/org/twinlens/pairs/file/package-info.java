/** Pair sets as CSV files, and a study's folder of them. */
package org.twinlens.pairs.file;
