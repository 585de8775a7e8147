/** A run is a folder: {@code run.json}, {@code events.jsonl} and checkpoints. */
package org.twinlens.model.run;
