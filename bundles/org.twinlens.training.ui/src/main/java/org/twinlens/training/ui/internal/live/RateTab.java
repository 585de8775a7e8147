package org.twinlens.training.ui.internal.live;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.twinlens.model.LearningRateCurve;
import org.twinlens.model.Purpose;
import org.twinlens.ui.chart.ChartCanvas;

/** What a search for a learning rate saw, and the rate it suggests. */
final class RateTab extends Composite {

	private final Label words;
	private final Button use;
	private final ChartCanvas chart;
	private Optional<FollowedRun> run = Optional.empty();
	private LearningRateCurve shown;
	private Optional<Double> shownSuggestion = Optional.empty();

	RateTab(Composite parent, Remedies remedies) {
		super(parent, SWT.NONE);
		setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(0, 6, 4, 0).spacing(0, 0).applyTo(this);
		words = new Label(this, SWT.WRAP);
		words.setBackground(getBackground());
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).indent(8, 0).applyTo(words);
		use = new Button(this, SWT.PUSH);
		use.setText(Messages.rate_use);
		use.addListener(SWT.Selection, e -> run.ifPresent(search -> search.rates().suggestion()
				.ifPresent(rate -> remedies.configure(search, "--learning-rate=" + RateCharts.rate(rate)))));
		GridDataFactory.swtDefaults().indent(8, 0).applyTo(use);
		chart = new ChartCanvas(this, true);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(chart);
		show(Optional.empty());
	}

	void show(Optional<FollowedRun> newRun) {
		run = newRun;
		boolean search = newRun.flatMap(FollowedRun::description).filter(description -> description.purpose() == Purpose.RATE_FINDER).isPresent();
		LearningRateCurve curve = search ? newRun.orElseThrow().rates() : new LearningRateCurve(List.of());
		boolean goesOn = search && newRun.orElseThrow().isLive();
		Optional<Double> suggestion = goesOn ? Optional.empty() : curve.suggestion();
		use.setEnabled(suggestion.isPresent());
		words.setText(!search ? newRun.isEmpty() ? Messages.curves_noRun : Messages.rate_none
				: goesOn ? Messages.rate_waiting : suggestion.map(rate -> NLS.bind(Messages.rate_suggestion, RateCharts.rate(rate))).orElse(Messages.rate_unclear));
		if (!curve.equals(shown) || !suggestion.equals(shownSuggestion)) {
			shown = curve;
			shownSuggestion = suggestion;
			chart.show(RateCharts.chart(curve, suggestion));
		}
		layout(true, true);
	}

	@Override
	public boolean setFocus() {
		return use.isEnabled() ? use.setFocus() : chart.setFocus();
	}
}
