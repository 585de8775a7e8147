/** From images to pairs: generators, batch samplers, episodes, the field's protocols and pair files. */
package org.twinlens.pairs;
