/** Small pictures of a study's images, made and kept so that views with very many of them stay quick. */
package org.twinlens.ui.image;
