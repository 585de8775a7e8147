package org.twinlens.dataset.ui.internal.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which names are meant by a few typed letters: those that begin with them first, then those with a word that does, those that contain them, and those with these letters in this order. */
public final class Proposals {

	/** So many are of use at once. */
	public static final int MOST = 8;

	/** How well a name fits, best first. */
	private enum Fit {
		WHOLE, BEGINNING, WORD, INSIDE, LETTERS, NONE
	}

	/**
	 * @param name  to choose
	 * @param isNew whether there is nothing of that name yet
	 */
	public record Proposal(String name, boolean isNew) {
	}

	private final Map<String, String> lower = new LinkedHashMap<>();
	private final List<String> recent;

	/**
	 * @param names  there are, in the order they are proposed in when they fit equally well
	 * @param recent used lately, the last one first: they go before others that fit equally well
	 */
	public Proposals(List<String> names, List<String> recent) {
		this.recent = recent.stream().filter(names::contains).toList();
		this.recent.forEach(name -> lower.put(name, name.toLowerCase(Locale.ROOT)));
		names.forEach(name -> lower.putIfAbsent(name, name.toLowerCase(Locale.ROOT)));
	}

	/** What the typed letters may mean, best first; a name that is not there comes last, as new. Without letters the names used lately, then others. */
	public List<Proposal> of(String typed) {
		String text = typed.strip();
		String wanted = text.toLowerCase(Locale.ROOT);
		record Found(String name, Fit fit) {
		}
		List<Found> found = new ArrayList<>();
		lower.forEach((name, small) -> {
			Fit fit = name.equals(text) ? Fit.WHOLE : fit(small, wanted);
			if (fit != Fit.NONE) {
				found.add(new Found(name, fit));
			}
		});
		found.sort(Comparator.comparing(Found::fit));
		List<Proposal> proposals = new ArrayList<>(found.stream().limit(MOST).map(one -> new Proposal(one.name(), false)).toList());
		if (!text.isEmpty() && !lower.containsKey(text)) {
			proposals.add(new Proposal(text, true));
		}
		return proposals;
	}

	private static Fit fit(String name, String wanted) {
		int at = name.indexOf(wanted);
		if (at == 0) {
			return Fit.BEGINNING;
		}
		if (at > 0) {
			return wordBegins(name, wanted, at) ? Fit.WORD : Fit.INSIDE;
		}
		int found = 0;
		for (int i = 0; i < name.length() && found < wanted.length(); i++) {
			found += name.charAt(i) == wanted.charAt(found) ? 1 : 0;
		}
		return found == wanted.length() ? Fit.LETTERS : Fit.NONE;
	}

	private static boolean wordBegins(String name, String wanted, int first) {
		for (int at = first; at > 0; at = name.indexOf(wanted, at + 1)) {
			if (!Character.isLetterOrDigit(name.charAt(at - 1))) {
				return true;
			}
		}
		return false;
	}
}
