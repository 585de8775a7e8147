package org.twinlens.dataset;

import java.time.Instant;

/**
 * A change of labels that was made, as the study's log of edits keeps it.
 *
 * @param id       ascending in the order they were made
 * @param time     when it was made
 * @param sentence what was done, such as {@code Assign 12 images to Anna}
 * @param images   how many it changed
 * @param undone   whether it is undone now and can be redone
 */
public record Edit(long id, Instant time, String sentence, long images, boolean undone) {

	/**
	 * An edit undone or redone.
	 *
	 * @param edit   with its state afterwards
	 * @param images how many changed
	 * @param left   how many stay as they are, because something else (an import) has labelled them since
	 */
	public record Step(Edit edit, long images, long left) {
	}
}
