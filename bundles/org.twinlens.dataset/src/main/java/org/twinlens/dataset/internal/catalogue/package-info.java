/** The catalogue in SQLite and the image store beside it. SQL lives here and nowhere else. */
package org.twinlens.dataset.internal.catalogue;
