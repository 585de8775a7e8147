package org.twinlens.dataset.ui.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.twinlens.dataset.DatasetCatalogue.IdentityCount;

/**
 * What can be chosen beside the gallery: all, unlabelled and excluded images, then the identities whose names contain what is searched for.
 *
 * @param rows from the top
 */
public record ScopeRows(List<Row> rows) {

	/**
	 * @param scope  it stands for
	 * @param images in it
	 */
	public record Row(Scope scope, long images) {
	}

	/** The rows before the identities. */
	public static final int FIXED = 3;

	public ScopeRows {
		rows = List.copyOf(rows);
	}

	/** @param search part of the names, whatever the case; all identities when blank */
	public static ScopeRows of(DatasetSnapshot snapshot, String search) {
		String wanted = search.strip().toLowerCase(Locale.ROOT);
		List<Row> rows = new ArrayList<>();
		rows.add(new Row(new Scope.All(), snapshot.counts().images()));
		rows.add(new Row(new Scope.Unlabelled(), snapshot.counts().unlabelled()));
		rows.add(new Row(new Scope.Excluded(), snapshot.counts().excluded()));
		for (IdentityCount one : snapshot.identities()) {
			if (wanted.isEmpty() || one.identity().toLowerCase(Locale.ROOT).contains(wanted)) {
				rows.add(new Row(new Scope.Identity(one.identity()), one.images()));
			}
		}
		return new ScopeRows(rows);
	}

	/** Where a scope stands, or -1. */
	public int indexOf(Scope scope) {
		for (int i = 0; i < rows.size(); i++) {
			if (rows.get(i).scope().equals(scope)) {
				return i;
			}
		}
		return -1;
	}
}
