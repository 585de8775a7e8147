/** Images outside any study. */
package org.twinlens.dataset.internal.external;
