package org.twinlens.vision;

import java.io.IOException;
import java.util.List;

/** Knows one kind of frame source. Seam for other kinds: register an OSGi service. */
public interface FrameSourceProvider {

	/** What the kind is called in addresses, such as {@code camera}, and in sentences. */
	String scheme();

	/** Whether an address is of this kind; looks at its text and at the kind of file it names, and opens nothing. */
	boolean accepts(String address);

	/**
	 * Opens a source; may take seconds.
	 *
	 * @throws IOException with a sentence when there is no such source or it cannot be read
	 */
	FrameSource open(String address) throws IOException;

	/** The sources of this kind that the machine has by itself, such as its cameras; empty where there is nothing to list. */
	List<Device> devices();
}
