package org.twinlens.verification.ui.internal.model;

import java.util.ArrayList;
import java.util.List;

/** The last decisions, the newest first; gone with the view. Safe for use by several threads. */
public final class History {

	private final int most;
	private List<HistoryEntry> entries = List.of();

	/** @param most how many are kept, at least 1 */
	public History(int most) {
		this.most = most;
	}

	public synchronized void add(HistoryEntry entry) {
		List<HistoryEntry> next = new ArrayList<>(entries.size() + 1);
		next.add(entry);
		next.addAll(entries.subList(0, Math.min(entries.size(), most - 1)));
		entries = List.copyOf(next);
	}

	public synchronized void clear() {
		entries = List.of();
	}

	/** Never changes; what comes later stands in another list. */
	public synchronized List<HistoryEntry> entries() {
		return entries;
	}
}
