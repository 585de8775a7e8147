/** What a checkpoint is, is good for and is not: its model card. */
package org.twinlens.experiments.card;
