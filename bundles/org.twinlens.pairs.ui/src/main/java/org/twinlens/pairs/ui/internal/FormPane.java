package org.twinlens.pairs.ui.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.twinlens.core.Part;
import org.twinlens.dataset.Split;
import org.twinlens.pairs.PairGenerator;
import org.twinlens.pairs.ui.internal.PairsState.Shown;
import org.twinlens.ui.Choice;

/** How pairs are made, and what comes of it: counts, coverage, and each identity's share. */
final class FormPane {

	private static final int LEAST_WIDTH = 200;
	private static final int PERCENT = 100;

	private final PairsViewModel model;
	private final List<PairGenerator> generators;
	private final ScrolledComposite scrolled;
	private final Composite page;
	private final Choice<PairGenerator> generator;
	private final Choice<String> split;
	private final Choice<Part> part;
	private final Spinner budget;
	private final Spinner balance;
	private final Spinner seed;
	private final Label warning;
	private final Label counts;
	private final CoverageTable shares;
	/** What fields tell while they are made or filled is no wish of the user. */
	private boolean showing = true;

	FormPane(Composite parent, PairsViewModel model, List<PairGenerator> generators) {
		this.model = model;
		this.generators = generators;
		scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		page = new Composite(scrolled, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 4).spacing(6, 3).applyTo(page);
		generator = new Choice<>(labelled(Messages.form_generator), PairGenerator::id, chosen -> model.make(model.form().withGenerator(chosen.id())));
		fill(generator.control());
		split = new Choice<>(labelled(Messages.form_split), name -> name, chosen -> model.make(model.form().withSplit(chosen)));
		fill(split.control());
		part = new Choice<>(labelled(Messages.form_part), Texts::part, chosen -> model.make(model.form().withPart(chosen)));
		fill(part.control());
		budget = spinner(Messages.form_budget, Messages.form_budgetTip, PairMaking.MOST_PAIRS, value -> model.make(model.form().withBudget(value)));
		budget.setIncrement(100);
		budget.setPageIncrement(1000);
		balance = spinner(Messages.form_balance, Messages.form_balanceTip, PERCENT - 1, value -> model.make(model.form().withBalance(value / (double) PERCENT)));
		balance.setMinimum(1);
		seed = spinner(Messages.form_seed, Messages.form_seedTip, Integer.MAX_VALUE, value -> model.make(model.form().withSeed(value)));
		warning = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(LEAST_WIDTH, SWT.DEFAULT).exclude(true).applyTo(warning);
		counts = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(LEAST_WIDTH, SWT.DEFAULT).applyTo(counts);
		shares = new CoverageTable(page);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(LEAST_WIDTH, 90).applyTo(shares.control());
		scrolled.setContent(page);
		scrolled.addListener(SWT.Resize, e -> fit());
	}

	Control control() {
		return scrolled;
	}

	private Composite labelled(String text) {
		Label label = new Label(page, SWT.NONE);
		label.setText(text);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
		return page;
	}

	private static void fill(Control field) {
		GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(field);
	}

	private Spinner spinner(String text, String tip, int most, IntConsumer chosen) {
		Spinner field = new Spinner(labelled(text), SWT.BORDER);
		field.setMaximum(most);
		field.setToolTipText(tip);
		field.addListener(SWT.Modify, e -> {
			if (!showing) {
				chosen.accept(field.getSelection());
			}
		});
		fill(field);
		return field;
	}

	void show(PairsState state) {
		PairForm form = model.form();
		Optional<PairGenerator> maker = generators.stream().filter(g -> g.id().equals(form.generator())).findFirst();
		showing = true;
		generator.show(generators, maker.orElse(null));
		maker.ifPresent(g -> generator.control().setToolTipText(g.description()));
		split.show(state.splits().stream().map(Split::name).toList(), form.split());
		part.show(Arrays.asList(Part.values()), form.part());
		set(budget, form.budget());
		balance.setEnabled(maker.filter(PairGenerator::balances).isPresent());
		set(balance, (int) Math.round(form.balance() * PERCENT));
		set(seed, (int) Math.max(0, Math.min(Integer.MAX_VALUE, form.seed())));
		showing = false;
		warn(state);
		counts.setText(state.shown().map(shown -> Texts.coverage(shown.coverage())).orElse(""));
		shares.show(state.shown().map(shown -> shown.coverage().shares()).orElse(List.of()));
		page.layout(true, true);
		fit();
	}

	/** A field that is being typed into is left alone while it says the same. */
	private static void set(Spinner field, int value) {
		if (field.getSelection() != value) {
			field.setSelection(value);
		}
	}

	private void warn(PairsState state) {
		List<String> warnings = new ArrayList<>();
		state.splits().stream().filter(s -> s.name().equals(model.form().split()) && s.leaks()).findFirst().ifPresent(s -> warnings.add(NLS.bind(Messages.warning_leak, s.name(), s.leakSentence())));
		state.shown().map(Shown::coverage).ifPresent(coverage -> {
			if (coverage.strangers() > 0) {
				warnings.add(NLS.bind(Messages.warning_strangers, Texts.number(coverage.strangers())));
			}
			if (coverage.outdated() > 0) {
				warnings.add(NLS.bind(Messages.warning_outdated, Texts.number(coverage.outdated())));
			}
		});
		warning.setText(warnings.isEmpty() ? "" : "⚠ " + String.join("\n⚠ ", warnings));
		((GridData) warning.getLayoutData()).exclude = warnings.isEmpty();
		warning.setVisible(!warnings.isEmpty());
	}

	private void fit() {
		int width = Math.max(LEAST_WIDTH, scrolled.getClientArea().width - 8);
		((GridData) warning.getLayoutData()).widthHint = width;
		((GridData) counts.getLayoutData()).widthHint = width;
		scrolled.setMinSize(page.computeSize(scrolled.getClientArea().width, SWT.DEFAULT));
	}
}
