/** A study's data: the study folder, its catalogue and image store, importers, splits and the embedded synthetic data. */
package org.twinlens.dataset;
