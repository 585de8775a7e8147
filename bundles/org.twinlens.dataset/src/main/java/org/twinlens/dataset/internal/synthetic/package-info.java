/** The embedded data: where its randomness comes from and how it is handed over. */
package org.twinlens.dataset.internal.synthetic;
