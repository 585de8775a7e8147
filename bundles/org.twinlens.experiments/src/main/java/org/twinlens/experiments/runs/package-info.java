/**
 * The runs of a study as a reader sees them: what each was told, where it stands and what it achieved, read again at little cost; the names, tags and notes people give
 * them; and the trash. No screen.
 */
package org.twinlens.experiments.runs;
