package org.twinlens.app.internal.view;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.twinlens.app.internal.Messages;
import org.twinlens.app.internal.study.StudyOverview;
import org.twinlens.app.internal.study.StudyTexts;
import org.twinlens.app.internal.study.StudyViewModel.Content;
import org.twinlens.dataset.DatasetCatalogue.Summary;
import org.twinlens.dataset.Split;
import org.twinlens.pairs.file.PairSetStore;

/** The Study view with a study: its figures from images to runs. */
final class OverviewPage {

	private static final Color QUIET = new Color(92, 104, 122);
	private static final Color ALARM = new Color(180, 83, 9);

	private final FormToolkit toolkit;
	private final ScrolledForm form;
	private final Font heading;
	private final Font figure;
	private final Hyperlink folder;
	private final NextStepNote next;
	private final Composite tiles;
	private final Composite splits;
	private final Composite pairSets;
	private final RunsTable runs;
	private final Label eer;
	private StudyOverview shown;

	/** @param onTrain when the user wants the study trained with the defaults */
	OverviewPage(Composite parent, FormToolkit toolkit, Consumer<StudyOverview> onTrain) {
		this.toolkit = toolkit;
		form = toolkit.createScrolledForm(parent);
		LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), form);
		heading = resources.create(FontDescriptor.createFrom(form.getBody().getFont()).setStyle(SWT.BOLD));
		figure = resources.create(FontDescriptor.createFrom(form.getBody().getFont()).increaseHeight(6));
		Composite body = form.getBody();
		GridLayoutFactory.fillDefaults().margins(7, 6).spacing(0, 8).applyTo(body);
		folder = toolkit.createHyperlink(body, "", SWT.WRAP);
		folder.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(e -> Program.launch(shown.folder().toString())));
		wide(folder);
		next = new NextStepNote(body, toolkit, () -> onTrain.accept(shown));
		tiles = toolkit.createComposite(body);
		RowLayoutFactory.swtDefaults().wrap(true).spacing(18).margins(0, 4).applyTo(tiles);
		wide(tiles);
		heading(body, Messages.study_splits);
		splits = toolkit.createComposite(body);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(14, 3).applyTo(splits);
		wide(splits);
		heading(body, Messages.study_pairSets);
		pairSets = toolkit.createComposite(body);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(14, 3).applyTo(pairSets);
		wide(pairSets);
		heading(body, Messages.study_runs);
		runs = new RunsTable(body, toolkit);
		eer = toolkit.createLabel(body, "", SWT.WRAP);
		wide(eer);
	}

	Control control() {
		return form;
	}

	void setFocus() {
		runs.setFocus();
	}

	void show(Content.Overview content) {
		StudyOverview study = content.overview();
		form.setText(study.name());
		folder.setText(study.folder().toString());
		folder.setToolTipText(study.folder().toString());
		next.show(content.next(), study.folder());
		if (shown == null || !shown.images().equals(study.images())) {
			showImages(study.images());
		}
		if (shown == null || !shown.splits().equals(study.splits())) {
			showSplits(study.splits());
		}
		if (shown == null || !shown.pairSets().equals(study.pairSets())) {
			showPairSets(study.pairSets());
		}
		runs.show(study);
		eer.setText(study.lastEvaluated().map(r -> NLS.bind(Messages.study_eer, StudyTexts.share(r.evaluation().get().eer()), r.id())).orElse(study.runs().isEmpty() ? Messages.study_noRuns : Messages.study_eerNone));
		shown = study;
		form.getBody().layout(true, true);
		form.reflow(true);
	}

	private void showImages(Summary images) {
		clear(tiles);
		tile(images.images(), Messages.study_images);
		tile(images.identities(), Messages.study_identities);
		tile(images.sessions(), Messages.study_sessions);
		tile(images.unlabelled(), Messages.study_unlabelled);
	}

	private void tile(long count, String caption) {
		Composite tile = toolkit.createComposite(tiles);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(tile);
		toolkit.createLabel(tile, StudyTexts.number(count)).setFont(figure);
		toolkit.createLabel(tile, caption).setForeground(QUIET);
	}

	private void showSplits(List<Split> list) {
		clear(splits);
		if (list.isEmpty()) {
			quiet(splits, Messages.study_noSplits, 4);
			return;
		}
		for (String column : List.of(Messages.study_split, Messages.study_train, Messages.study_calibration, Messages.study_test)) {
			quiet(splits, column, 1);
		}
		for (Split split : list) {
			Label name = toolkit.createLabel(splits, split.leaks() ? split.name() + " – " + Messages.study_leaks : split.name());
			if (split.leaks()) {
				name.setForeground(ALARM);
				name.setToolTipText(split.leakSentence());
			}
			for (Split.PartCount part : List.of(split.train(), split.calibration(), split.test())) {
				toolkit.createLabel(splits, StudyTexts.part(part)).setToolTipText(Messages.study_partTip);
			}
		}
	}

	private void showPairSets(List<PairSetStore.Entry> list) {
		clear(pairSets);
		if (list.isEmpty()) {
			quiet(pairSets, Messages.study_noPairs, 2);
		}
		for (PairSetStore.Entry entry : list) {
			toolkit.createLabel(pairSets, entry.name());
			quiet(pairSets, entry.pairs() < 0 ? "" : NLS.bind(Messages.study_pairCount, StudyTexts.number(entry.pairs()), StudyTexts.number(entry.positives())), 1);
		}
	}

	private void heading(Composite parent, String text) {
		Label label = toolkit.createLabel(parent, text);
		label.setFont(heading);
		GridDataFactory.fillDefaults().indent(0, 8).applyTo(label);
	}

	private void quiet(Composite parent, String text, int columns) {
		Label label = toolkit.createLabel(parent, text);
		label.setForeground(QUIET);
		GridDataFactory.swtDefaults().span(columns, 1).applyTo(label);
	}

	private static void wide(Control control) {
		GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(control);
	}

	private static void clear(Composite composite) {
		for (Control child : composite.getChildren()) {
			child.dispose();
		}
	}
}
