package org.twinlens.pairs.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.twinlens.core.Episode;
import org.twinlens.core.ImageRecord;
import org.twinlens.dataset.ExternalImages;

/**
 * Omniglot's one-shot classification runs (Lake et al. 2015): folders {@code run01}, {@code run02}, ... each with {@code training} (one image a class), {@code test},
 * and {@code class_labels.txt}, whose lines name a test image and the training image of its class, such as {@code run01/test/item01.png run01/training/class02.png}.
 */
public final class OmniglotRuns {

	private static final String LABELS = "class_labels.txt";

	/** What encloses the run, the run, its number, what lies within. */
	private static final Pattern IN_RUN = Pattern.compile("((?:.*/)?)(run(\\d{1,4}))/(class_labels\\.txt|(?:training|test)/[^/]+)");

	/** The paths of a run. */
	private record Run(String enclosing, String name, Set<String> paths) {
	}

	private OmniglotRuns() {
	}

	/**
	 * @param images the folder or zip of runs; they may lie in enclosing folders
	 * @return an episode a run, by number: its support set is the {@code training} folder, its query set the {@code test} folder
	 * @throws IOException when there are no runs or one of the sequence is missing; naming the image, label or line that is missing or wrong
	 */
	public static List<Episode> read(ExternalImages images) throws IOException {
		Map<Integer, Run> runs = runs(images.paths());
		List<Episode> episodes = new ArrayList<>();
		for (Map.Entry<Integer, Run> run : runs.entrySet()) {
			if (run.getKey() != episodes.size() + 1) {
				throw new IOException("The run number " + (episodes.size() + 1) + " is missing before " + run.getValue().name() + ".");
			}
			episodes.add(episode(run.getValue(), images));
		}
		return episodes;
	}

	private static Map<Integer, Run> runs(List<String> paths) throws IOException {
		Map<Integer, Run> runs = new TreeMap<>();
		for (String path : paths) {
			Matcher inRun = IN_RUN.matcher(path);
			if (inRun.matches() && !path.contains("/.") && !path.contains("__MACOSX/")) {
				Run run = runs.computeIfAbsent(Integer.valueOf(inRun.group(3)), number -> new Run(inRun.group(1), inRun.group(2), new TreeSet<>()));
				if (!run.enclosing().equals(inRun.group(1)) || !run.name().equals(inRun.group(2))) {
					throw new IOException("There are two runs of the same number: " + run.enclosing() + run.name() + " and " + inRun.group(1) + inRun.group(2)
							+ ". Give a folder or zip with one set of runs.");
				}
				run.paths().add(inRun.group(2) + "/" + inRun.group(4));
			}
		}
		if (runs.isEmpty()) {
			throw new IOException("There are no runs: folders run01, run02, ... with training, test and " + LABELS + " were expected.");
		}
		return runs;
	}

	private static Episode episode(Run run, ExternalImages images) throws IOException {
		List<String> classes = run.paths().stream().filter(path -> path.startsWith(run.name() + "/training/")).toList();
		Map<String, String> labels = labels(run, images);
		List<ImageRecord> support = new ArrayList<>();
		List<Integer> supportClass = new ArrayList<>();
		for (String path : classes) {
			supportClass.add(support.size());
			support.add(image(run, path, images));
		}
		List<ImageRecord> query = new ArrayList<>();
		List<Integer> queryClass = new ArrayList<>();
		for (String path : run.paths()) {
			if (path.startsWith(run.name() + "/test/")) {
				String label = labels.remove(path);
				if (label == null) {
					throw new IOException("The test image " + path + " has no line in " + run.name() + "/" + LABELS + ".");
				}
				query.add(image(run, path, images));
				queryClass.add(classes.indexOf(label));
			}
		}
		if (!labels.isEmpty()) {
			throw new IOException("The test image " + labels.keySet().iterator().next() + " that " + run.name() + "/" + LABELS + " names is missing.");
		}
		return new Episode(run.name(), support, supportClass, query, queryClass);
	}

	/** The training image's path of each test image's. */
	private static Map<String, String> labels(Run run, ExternalImages images) throws IOException {
		String file = run.name() + "/" + LABELS;
		String text = images.text(run.enclosing() + file).orElseThrow(() -> new IOException("The file " + file + " is missing."));
		Map<String, String> labels = new TreeMap<>();
		String[] lines = text.split("\r?\n", -1);
		for (int i = 0; i < lines.length; i++) {
			if (lines[i].isBlank()) {
				continue;
			}
			String where = "Line " + (i + 1) + " of " + file;
			String[] fields = lines[i].strip().split("\\s+");
			if (fields.length != 2 || !fields[0].startsWith(run.name() + "/test/") || !fields[1].startsWith(run.name() + "/training/")) {
				throw new IOException(where + " does not name a test image and a training image of this run.");
			}
			if (!run.paths().contains(fields[1])) {
				throw new IOException(where + " names the training image " + fields[1] + ", which is missing.");
			}
			if (labels.put(fields[0], fields[1]) != null) {
				throw new IOException(where + " names the test image " + fields[0] + " a second time.");
			}
		}
		if (labels.isEmpty()) {
			throw new IOException("The file " + file + " names no images.");
		}
		return labels;
	}

	private static ImageRecord image(Run run, String path, ExternalImages images) throws IOException {
		return images.image(run.enclosing() + path).orElseThrow(() -> new IOException("The file " + run.enclosing() + path + " is no image that can be read."));
	}
}
