package org.twinlens.verification.ui.internal.view;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.twinlens.verification.ui.internal.Messages;
import org.twinlens.verification.ui.internal.model.SourceChoice;
import org.twinlens.verification.ui.internal.model.SourceChoosing;
import org.twinlens.vision.Device;

/** Where frames can come from, and how faces are found in them. */
final class SourceMenu {

	private static final String STREAM = "http://";

	private final Button button;
	private final Shell shell;
	private final Display display;
	private final SourceChoosing model;
	private final Later later;

	/** Opens at the button. */
	SourceMenu(Button button, SourceChoosing model) {
		this.button = button;
		this.shell = button.getShell();
		this.display = button.getDisplay();
		this.model = model;
		later = new Later(button);
		button.setToolTipText(Messages.source_tip);
		button.addListener(SWT.Selection, e -> model.lookForDevices(devices -> later.run(() -> open(devices))));
	}

	private void open(List<Device> devices) {
		Menu menu = new Menu(shell, SWT.POP_UP);
		for (Device device : devices) {
			item(menu, SWT.PUSH, device.name(), () -> model.choose(new SourceChoice.Address(device.address(), device.name())));
		}
		item(menu, SWT.PUSH, Messages.source_file, this::file);
		item(menu, SWT.PUSH, Messages.source_folder, this::folder);
		item(menu, SWT.PUSH, Messages.source_stream, this::stream);
		new MenuItem(menu, SWT.SEPARATOR);
		item(menu, SWT.PUSH, Messages.source_somebody, this::simulated);
		item(menu, SWT.PUSH, Messages.source_nobody, () -> model.choose(new SourceChoice.Simulated(List.of())));
		new MenuItem(menu, SWT.SEPARATOR);
		detectors(menu);
		button.setMenu(menu);
		menu.setLocation(button.toDisplay(0, button.getSize().y));
		menu.setVisible(true);
		menu.addListener(SWT.Hide, e -> display.asyncExec(() -> end(menu)));
	}

	/** After the chosen entry has been told. */
	private void end(Menu menu) {
		if (!button.isDisposed() && button.getMenu() == menu) {
			button.setMenu(null);
		}
		menu.dispose();
	}

	private static MenuItem item(Menu menu, int style, String text, Runnable action) {
		MenuItem item = new MenuItem(menu, style);
		item.setText(text);
		item.addListener(SWT.Selection, e -> action.run());
		return item;
	}

	private void detectors(Menu menu) {
		MenuItem item = new MenuItem(menu, SWT.CASCADE);
		item.setText(Messages.detector);
		Menu kinds = new Menu(menu);
		item.setMenu(kinds);
		detector(kinds, Messages.detector_haar, "haar", () -> model.choose("haar"));
		detector(kinds, Messages.detector_yunet, "yunet", this::yunet);
		detector(kinds, Messages.detector_fixed, "fixed", () -> model.choose("fixed"));
		detector(kinds, Messages.detector_none, "none", () -> model.choose("none"));
	}

	private void detector(Menu menu, String text, String name, Runnable action) {
		MenuItem item = item(menu, SWT.RADIO, text, action);
		item.setSelection(model.detector().equals(name) || model.detector().startsWith(name + ":"));
	}

	private void yunet() {
		FileDialog dialog = new FileDialog(shell, SWT.OPEN);
		dialog.setText(Messages.detector_yunetTitle);
		dialog.setFilterExtensions(new String[] { "*.onnx", "*" });
		String file = dialog.open();
		if (file != null) {
			model.choose("yunet:" + file);
		}
	}

	private void file() {
		FileDialog dialog = new FileDialog(shell, SWT.OPEN);
		dialog.setText(Messages.source_fileTitle);
		address(dialog.open());
	}

	private void folder() {
		DirectoryDialog dialog = new DirectoryDialog(shell, SWT.OPEN);
		dialog.setText(Messages.source_folderTitle);
		address(dialog.open());
	}

	private void address(String path) {
		if (path != null) {
			model.choose(new SourceChoice.Address(path, path.substring(path.lastIndexOf('/') + 1)));
		}
	}

	private void stream() {
		InputDialog dialog = new InputDialog(shell, Messages.source_streamTitle, Messages.source_streamMessage, STREAM,
				text -> text.strip().matches("(https?|rtsp)://[^\\s/]\\S*") ? null : Messages.source_streamProblem);
		if (dialog.open() == Window.OK) {
			String address = dialog.getValue().strip();
			model.choose(new SourceChoice.Address(address, address));
		}
	}

	private void simulated() {
		model.lookForIdentities(identities -> later.run(() -> simulated(identities)));
	}

	private void simulated(List<String> identities) {
		ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, new LabelProvider());
		dialog.setTitle(Messages.source_simulatedTitle);
		dialog.setMessage(Messages.source_simulatedMessage);
		dialog.setMultipleSelection(true);
		dialog.setElements(identities.toArray());
		if (dialog.open() == Window.OK && dialog.getResult().length > 0) {
			model.choose(new SourceChoice.Simulated(Arrays.stream(dialog.getResult()).map(Object::toString).toList()));
		}
	}
}
