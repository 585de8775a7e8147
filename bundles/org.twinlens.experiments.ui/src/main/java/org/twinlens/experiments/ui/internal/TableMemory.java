package org.twinlens.experiments.ui.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.twinlens.experiments.table.Order;
import org.twinlens.experiments.table.TableSettings;

/** Keeps how the table was last seen, from one start of the window to the next; the baseline by study. */
final class TableMemory {

	private static final String COLUMNS = "columns";
	private static final String ORDER = "order";
	private static final String GROUPED = "groupBySeed";
	private static final String WIDTH = "width.";
	private static final String BASELINE = "baseline.";

	private TableMemory() {
	}

	private static IEclipsePreferences node() {
		return InstanceScope.INSTANCE.getNode("org.twinlens.experiments.ui");
	}

	/** A filter and what hides columns are not kept: a table that begins with parts missing puzzles. */
	static TableSettings settings() {
		TableSettings usual = TableSettings.DEFAULT;
		String columns = node().get(COLUMNS, "");
		String order = node().get(ORDER, "");
		return usual.withColumns(columns.isEmpty() ? usual.columns() : List.of(columns.split(","))).withOrder(order.isEmpty() ? usual.order() : Order.parse(order))
				.withGroupBySeed(node().getBoolean(GROUPED, false));
	}

	static Map<String, Integer> widths() {
		Map<String, Integer> widths = new HashMap<>();
		try {
			for (String key : node().keys()) {
				if (key.startsWith(WIDTH)) {
					widths.put(key.substring(WIDTH.length()), node().getInt(key, 100));
				}
			}
		} catch (BackingStoreException e) {
			// then they are as wide as usual
		}
		return widths;
	}

	static Optional<String> baseline(String study) {
		return Optional.of(node().get(BASELINE + study, "")).filter(id -> !id.isEmpty());
	}

	/** @param study the folder's path */
	static void baseline(String study, Optional<String> id) {
		node().put(BASELINE + study, id.orElse(""));
		flush();
	}

	static void keep(TableSettings settings, Map<String, Integer> widths) {
		node().put(COLUMNS, settings.columns().stream().collect(Collectors.joining(",")));
		node().put(ORDER, (settings.order().descending() ? "-" : "") + settings.order().column());
		node().putBoolean(GROUPED, settings.groupBySeed());
		widths.forEach((name, width) -> node().putInt(WIDTH + name, width));
		flush();
	}

	private static void flush() {
		try {
			node().flush();
		} catch (BackingStoreException e) {
			// then the next start has the usual table
		}
	}
}
