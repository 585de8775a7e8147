/** Prepared images kept on disk, so that each is decoded and resized once. */
package org.twinlens.dataset.internal.pixels;
