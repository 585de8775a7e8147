/** A video or folder as a test: decisions on its frames against a track that says who is to be seen when. */
package org.twinlens.verification.track;
