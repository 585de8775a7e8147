package org.twinlens.dataset.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.twinlens.dataset.Edits;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever is edited, undoing all of it gives what was there before, and redoing all of it what was there after. */
class EditSequencesTest {

	private static final int IMAGES = 8;

	private static Path folder;
	private static Database database;

	/** An edit to make: which kind, of which images (bits) and which names. */
	record Wish(int kind, int images, String first, String second) {

		long[] ids() {
			return java.util.stream.LongStream.range(0, IMAGES).filter(i -> (images & 1 << i) != 0).map(i -> i + 1).toArray();
		}

		/** A wish that cannot be granted is refused and changes nothing. */
		void make(Edits edits) {
			try {
				switch (kind) {
					case 0 -> edits.assign(ids(), first);
					case 1 -> edits.unassign(ids());
					case 2 -> edits.split(ids(), first);
					case 3 -> edits.rename(first, second);
					case 4 -> edits.merge(List.of(first, second), second);
					case 5 -> edits.exclude(ids(), first);
					case 6 -> edits.include(ids());
					case 7 -> edits.undo();
					default -> edits.redo();
				}
			} catch (IllegalArgumentException e) {
				// refused
			}
		}
	}

	@BeforeContainer
	static void fill() throws IOException {
		folder = Files.createTempDirectory("edits");
		database = new Database(folder.resolve("catalogue.db"));
		Schema.migrate(database);
	}

	@AfterContainer
	static void remove() throws IOException {
		database.close();
		try (var files = Files.list(folder)) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
		}
		Files.delete(folder);
	}

	@Provide
	static Arbitrary<List<Wish>> wishes() {
		Arbitrary<String> names = Arbitraries.of("a", "b", "c", "d");
		return Combinators.combine(Arbitraries.integers().between(0, 8), Arbitraries.integers().between(0, (1 << IMAGES) - 1), names, names).as(Wish::new).list().ofMinSize(1).ofMaxSize(12);
	}

	@Property(tries = 150)
	void undoingAllGivesTheStartAndRedoingAllTheEnd(@ForAll("wishes") List<Wish> wishes) {
		reset();
		Edits edits = new SqliteEdits(database, new Listeners(), null);
		String start = rows();
		wishes.forEach(wish -> wish.make(edits));
		while (edits.redo().isPresent()) {
			// to the end
		}
		String end = rows();
		List<String> back = new ArrayList<>();
		for (back.add(end); edits.undo().isPresent();) {
			back.add(0, rows());
		}
		assertEquals(start, rows());
		assertEquals(start, back.get(0));
		List<String> forth = new ArrayList<>();
		for (forth.add(rows()); edits.redo().isPresent();) {
			forth.add(rows());
		}
		assertEquals(back, forth);
		assertEquals(end, rows());
	}

	private static void reset() {
		database.write("", connection -> {
			Sql.of("DELETE FROM edit").update(connection);
			Sql.of("DELETE FROM image").update(connection);
			for (int i = 1; i <= IMAGES; i++) {
				new Sql("INSERT INTO image (id, hash, identity, name, width, height, format, bytes) VALUES (?, ?, ?, 'x.png', 1, 1, 'png', 1)",
						java.util.Arrays.asList(i, "%064x".formatted(i), i % 4 == 0 ? null : i % 2 == 0 ? "a" : "b")).update(connection);
			}
			return null;
		});
	}

	private static String rows() {
		return database.read(connection -> Sql.of("SELECT id, identity, excluded FROM image ORDER BY id").list(connection, row -> row.getString(2) + "/" + row.getString(3))).toString();
	}
}
