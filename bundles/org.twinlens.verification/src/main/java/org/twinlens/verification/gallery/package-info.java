/** Galleries: who is enrolled, with which images and whose consent, and the templates networks make of them, all kept in the vault. */
package org.twinlens.verification.gallery;
