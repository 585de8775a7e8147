/** How a split is examined for leaks; without a database. */
package org.twinlens.dataset.internal.leak;
