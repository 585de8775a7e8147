package org.twinlens.verification.ui.internal.view;

import java.util.Locale;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.twinlens.verification.Identification.Candidate;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.verification.ui.internal.model.Identifying.Answer;
import org.twinlens.verification.ui.internal.model.ScoreText;

/** Who of the enrolled a face may be, ranked. */
final class IdentifyDialog extends Dialog {

	private static final int SIDE = 180;
	private static final int TABLE_WIDTH = 420;
	private static final int[] WIDTHS = { 60, 200, 80, 80 };

	private final Answer answer;

	IdentifyDialog(Shell parent, Answer answer) {
		super(parent);
		this.answer = answer;
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.identify_title);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).spacing(10, 8).applyTo(area);
		Label headline = new Label(area, SWT.WRAP);
		headline.setText(headline().replace("&", "&&"));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(SIDE + TABLE_WIDTH, SWT.DEFAULT).applyTo(headline);
		Canvas face = new Canvas(area, SWT.DOUBLE_BUFFERED);
		PictureImages images = new PictureImages(face);
		face.addListener(SWT.Paint, e -> images.draw(e.gc, answer.probe(), face.getClientArea()));
		GridDataFactory.fillDefaults().hint(SIDE, SIDE).align(SWT.BEGINNING, SWT.BEGINNING).applyTo(face);
		table(area);
		Label times = new Label(area, SWT.NONE);
		times.setText(NLS.bind(Messages.identify_times, milliseconds(answer.result().embeddingNanos()), milliseconds(answer.result().searchNanos())));
		GridDataFactory.fillDefaults().span(2, 1).applyTo(times);
		return area;
	}

	private String headline() {
		Candidate best = answer.result().candidates().get(0);
		return NLS.bind(best.accepted() ? Messages.identify_somebody : Messages.identify_stranger,
				new Object[] { best.identity(), answer.rule().name(), ScoreText.of(best.score()), ScoreText.of(answer.rule().threshold()) });
	}

	private void table(Composite area) {
		Table table = new Table(area, SWT.FULL_SELECTION | SWT.BORDER);
		String[] titles = { Messages.identify_rank, Messages.log_subject, Messages.identify_score, Messages.identify_enough };
		TableColumns.add(table, titles, WIDTHS);
		for (Candidate candidate : answer.result().candidates()) {
			new TableItem(table, SWT.NONE).setText(new String[] { Integer.toString(candidate.rank()), candidate.identity(), ScoreText.of(candidate.score()),
					candidate.accepted() ? Messages.identify_yes : Messages.identify_no });
		}
		GridDataFactory.fillDefaults().grab(true, true).hint(TABLE_WIDTH, SIDE).applyTo(table);
	}

	private static String milliseconds(long nanos) {
		return String.format(Locale.ROOT, "%.1f", nanos / 1e6);
	}
}
