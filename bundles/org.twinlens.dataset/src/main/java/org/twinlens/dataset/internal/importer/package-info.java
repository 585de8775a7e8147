/** The layouts image collections come in, one importer each. */
package org.twinlens.dataset.internal.importer;
