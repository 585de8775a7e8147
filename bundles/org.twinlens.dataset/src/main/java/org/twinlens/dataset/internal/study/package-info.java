/** Study folders: made, opened and locked. */
package org.twinlens.dataset.internal.study;
