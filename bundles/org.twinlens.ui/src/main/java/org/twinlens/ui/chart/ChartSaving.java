package org.twinlens.ui.chart;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.FileDialog;
import org.twinlens.ui.internal.chart.Messages;

/** Asks where a chart shall be saved, and how large, and saves it. */
public final class ChartSaving {

	private ChartSaving() {
	}

	/** @param type {@code png}, {@code svg} or {@code csv} */
	public static void ask(ChartCanvas chart, String type) {
		Point size = new Point(0, 0);
		if (!type.equals("csv")) {
			PictureSizeDialog dialog = new PictureSizeDialog(chart.getShell(), chart.canvas().getSize());
			if (dialog.open() != Window.OK) {
				return;
			}
			size = dialog.size();
		}
		FileDialog dialog = new FileDialog(chart.getShell(), SWT.SAVE);
		dialog.setText(Messages.chart_exportTitle);
		dialog.setFilterExtensions(new String[] { "*." + type });
		dialog.setFileName(name(chart.content().title()) + "." + type);
		dialog.setOverwrite(true);
		String path = dialog.open();
		if (path != null) {
			Path file = Path.of(path.endsWith("." + type) ? path : path + "." + type);
			save(chart, file, size.x, size.y);
		}
	}

	/**
	 * Saves a chart as it is shown, off the user interface's thread; the file's ending says as what. A failure is told as the workbench tells that of every job.
	 *
	 * @param width  of a picture, pixels
	 * @param height of a picture, pixels
	 */
	public static Job save(ChartCanvas chart, Path file, int width, int height) {
		ChartContent content = chart.visibleContent();
		Viewport view = chart.view();
		Job job = Job.create(Messages.chart_exportTitle, (IProgressMonitor monitor) -> write(file, content, view, width, height));
		job.setUser(true);
		job.schedule();
		return job;
	}

	private static IStatus write(Path file, ChartContent content, Viewport view, int width, int height) {
		try {
			String name = file.getFileName().toString();
			if (name.endsWith(".png")) {
				ChartExport.png(file, content, view, width, height);
			} else if (name.endsWith(".svg")) {
				ChartExport.svg(file, content, view, width, height);
			} else {
				ChartExport.csv(file, content);
			}
			return Status.OK_STATUS;
		} catch (IOException | IllegalArgumentException e) {
			return Status.error(NLS.bind(Messages.chart_exportFailed, e.getMessage()), e);
		}
	}

	private static String name(String title) {
		String name = title.toLowerCase().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
		return name.isEmpty() ? "chart" : name;
	}
}
