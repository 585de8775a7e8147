/** How everybody reaches networks: the model service, what it is asked to train and what it answers. Knows no deep-learning library. */
package org.twinlens.model;
