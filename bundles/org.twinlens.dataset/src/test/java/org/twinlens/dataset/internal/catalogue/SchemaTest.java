package org.twinlens.dataset.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinlens.core.Progress;
import org.twinlens.dataset.SplitRequest;

class SchemaTest {

	@TempDir
	private Path folder;

	@Test
	void anOlderCatalogueIsBroughtUpToDateAndKeepsWhatItHas() throws IOException {
		try (Database database = new Database(folder.resolve("catalogue.db"))) {
			database.write("", connection -> {
				Schema.advance(connection, 0, 1);
				for (int i = 0; i < 6; i++) {
					Sql.of("INSERT INTO image (hash, identity, name, width, height, format, bytes) VALUES (?, ?, 'a.png', 1, 1, 'png', 9)", "%064x".formatted(i), "p" + i)
							.update(connection);
				}
				return null;
			});
		}
		try (SqliteDatasetCatalogue catalogue = SqliteDatasetCatalogue.open(folder)) {
			assertEquals(6, catalogue.summary().identities());
			assertEquals(List.of(), catalogue.splits());
			assertEquals(4, catalogue.createSplit(SplitRequest.byDefault(1), Progress.NONE).train().identities());
		}
		try (Database database = new Database(folder.resolve("catalogue.db"))) {
			assertEquals(Schema.VERSION, database.read(Schema::version));
		}
	}

	@Test
	void aNewerCatalogueIsRefusedAndLeftAlone() throws IOException {
		try (Database database = new Database(folder.resolve("catalogue.db"))) {
			database.write("", connection -> Sql.of("PRAGMA user_version = 99").update(connection));
		}
		String sentence = assertThrows(IOException.class, () -> SqliteDatasetCatalogue.open(folder)).getMessage();
		assertEquals("A newer Twinlens wrote this study (catalogue version 99; this one knows up to " + Schema.VERSION + "). Update Twinlens to open it.", sentence);
		try (Database database = new Database(folder.resolve("catalogue.db"))) {
			assertEquals(99, database.read(Schema::version));
		}
	}

	@Test
	void aDamagedCatalogueIsSaid() throws IOException {
		Files.writeString(folder.resolve("catalogue.db"), "This is no database, however long it may be. ".repeat(100));
		String sentence = assertThrows(IOException.class, () -> SqliteDatasetCatalogue.open(folder)).getMessage();
		assertTrue(sentence.contains("it is damaged"), sentence);
	}

	@Test
	void aWriteThatFailsChangesNothing() throws IOException {
		try (Database database = new Database(folder.resolve("catalogue.db"))) {
			Schema.migrate(database);
			assertThrows(IllegalStateException.class, () -> database.write("", connection -> {
				Sql.of("INSERT INTO origin (description) VALUES ('x')").update(connection);
				throw new IllegalStateException("No.");
			}));
			assertEquals(0L, database.<Long>read(connection -> Sql.of("SELECT count(*) FROM origin").number(connection)));
			database.write("", connection -> Sql.of("INSERT INTO origin (description) VALUES ('y')").update(connection));
			assertEquals(1L, database.<Long>read(connection -> Sql.of("SELECT count(*) FROM origin").number(connection)));
		}
	}
}
