package org.twinlens.app.internal.study;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.twinlens.core.Progress;
import org.twinlens.core.image.PixelSource;
import org.twinlens.core.image.Preprocessing;
import org.twinlens.dataset.DatasetCatalogue;
import org.twinlens.dataset.DatasetCatalogue.Summary;
import org.twinlens.dataset.Edits;
import org.twinlens.dataset.Erasure;
import org.twinlens.dataset.ImportReport;
import org.twinlens.dataset.ImportSource;
import org.twinlens.dataset.Split;
import org.twinlens.dataset.SplitRequest;
import org.twinlens.dataset.Studies;
import org.twinlens.dataset.Study;
import org.twinlens.dataset.StudyLock;
import org.twinlens.dataset.audit.Audits;
import org.twinlens.dataset.leak.LeakGate;

/** Studies of a file {@code study} in a folder; counts what is open and locked. */
public final class FakeStudies implements Studies, StudyLock.Service {

	public final Set<Path> open = new HashSet<>();
	public final Set<Path> locked = new HashSet<>();
	public Summary summary = new Summary(0, 0, 0, 0);
	public final List<Split> splits = new ArrayList<>();

	@Override
	public Study create(Path folder, String name) throws IOException {
		Files.createDirectories(folder);
		Files.writeString(folder.resolve("study"), name);
		return open(folder);
	}

	@Override
	public Study open(Path folder) throws IOException {
		if (!isStudy(folder)) {
			throw new IOException("There is no study in " + folder + ".");
		}
		open.add(folder);
		return new FakeStudy(Files.readString(folder.resolve("study")), folder);
	}

	@Override
	public boolean isStudy(Path folder) {
		return Files.exists(folder.resolve("study"));
	}

	@Override
	public StudyLock take(Path folder) throws IOException {
		if (!locked.add(folder)) {
			throw new IOException("The study in " + folder + " is open in another window.");
		}
		return () -> locked.remove(folder);
	}

	private DatasetCatalogue catalogue(Path folder) {
		return (DatasetCatalogue) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { DatasetCatalogue.class }, (proxy, method, arguments) -> switch (method.getName()) {
		case "summary" -> summary;
		case "splits" -> List.copyOf(splits);
		case "add" -> {
			Files.writeString(folder.resolve("images"), "some");
			((ImportSource) arguments[0]).forEach(candidate -> ((Progress) arguments[1]).checkCancelled());
			yield new ImportReport(1, 0, 1, List.of());
		}
		case "createSplit" -> {
			splits.add(new Split((SplitRequest) arguments[0], Instant.EPOCH, null, null, null));
			yield splits.get(0);
		}
		default -> throw new UnsupportedOperationException(method.getName());
		});
	}

	private final class FakeStudy implements Study {

		private final String name;
		private final Path folder;

		FakeStudy(String name, Path folder) {
			this.name = name;
			this.folder = folder;
		}

		@Override
		public String name() {
			return name;
		}

		@Override
		public Path folder() {
			return folder;
		}

		@Override
		public DatasetCatalogue catalogue() {
			return FakeStudies.this.catalogue(folder);
		}

		@Override
		public Edits edits() {
			throw new UnsupportedOperationException();
		}

		@Override
		public Audits audits() {
			throw new UnsupportedOperationException();
		}

		@Override
		public LeakGate leakGate() {
			throw new UnsupportedOperationException();
		}

		@Override
		public Erasure erasure() {
			throw new UnsupportedOperationException();
		}

		@Override
		public PixelSource pixels(Preprocessing preprocessing) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void close() {
			open.remove(folder);
		}
	}
}
