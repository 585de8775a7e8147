package org.twinlens.verification.ui.internal.view;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.twinlens.verification.activity.Activity;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.verification.ui.internal.model.Housekeeping.Log;
import org.twinlens.verification.ui.internal.model.Housekeeping.LogLine;

/** The log of what was done, the newest first, and whether it is as it was written. */
final class LogDialog extends Dialog {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());
	private static final int[] WIDTHS = { 60, 150, 130, 130, 320 };
	private static final int WIDTH = 800;
	private static final int HEIGHT = 360;

	private final Log log;

	LogDialog(Shell parent, Log log) {
		super(parent);
		this.log = log;
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.log_title);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		CLabel check = new CLabel(area, SWT.NONE);
		check.setText(log.check().sentence());
		check.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(log.check().whole() ? ISharedImages.IMG_OBJS_INFO_TSK : ISharedImages.IMG_OBJS_ERROR_TSK));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(check);
		Table table = new Table(area, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER);
		String[] titles = { Messages.log_number, Messages.history_time, Messages.log_action, Messages.log_subject, Messages.log_facts };
		TableColumns.add(table, titles, WIDTHS);
		table.addListener(SWT.SetData, this::fill);
		table.setItemCount(log.lines().size());
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(table);
		return area;
	}

	private void fill(Event e) {
		LogLine line = log.lines().get(e.index);
		Activity activity = line.activity();
		String facts = activity.facts().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(fact -> fact.getKey() + " " + fact.getValue()).collect(Collectors.joining(", "));
		((TableItem) e.item).setText(new String[] { Long.toString(activity.number()), TIME.format(activity.time()), action(activity.action()), line.name(), facts });
	}

	private static String action(Activity.Action action) {
		String words = action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
		return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
	}
}
