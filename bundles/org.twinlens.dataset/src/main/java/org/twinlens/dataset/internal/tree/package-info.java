/** Folders, zips and single files read alike, by path, within limits. */
package org.twinlens.dataset.internal.tree;
