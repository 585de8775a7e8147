package org.twinlens.dataset.internal.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

import org.twinlens.dataset.CatalogueListener.Change;
import org.twinlens.dataset.Edit;
import org.twinlens.dataset.Edits;

/** Edits of the image table, each with its entry in the log. */
final class SqliteEdits implements Edits {

	private static final String FAILURE = "The change could not be saved";

	private final Database database;
	private final Listeners listeners;
	private final Cropping cropping;

	SqliteEdits(Database database, Listeners listeners, Cropping cropping) {
		this.database = database;
		this.listeners = listeners;
		this.cropping = cropping;
	}

	@Override
	public Optional<Edit> assign(long[] images, String identity) {
		String name = name(identity);
		return edit(connection -> {
			String ids = chosen(connection, images);
			return EditLog.make(connection, n -> "Assign " + count(n) + " to " + name, EditLog.IDENTITY, name, "image.id IN (SELECT value FROM json_each(?)) AND image.identity IS NOT ?", ids, name);
		});
	}

	@Override
	public Optional<Edit> unassign(long[] images) {
		return edit(connection -> {
			String ids = chosen(connection, images);
			return EditLog.make(connection, n -> "Take the identity from " + count(n), EditLog.IDENTITY, null, "image.id IN (SELECT value FROM json_each(?)) AND image.identity IS NOT NULL", ids);
		});
	}

	@Override
	public Optional<Edit> split(long[] images, String newIdentity) {
		String name = name(newIdentity);
		return edit(connection -> {
			String ids = chosen(connection, images);
			long there = imagesOf(connection, name);
			if (there > 0) {
				throw new IllegalArgumentException("There is an identity \"" + name + "\" already, with " + count(there) + ". To move images to it, assign them; or choose another name.");
			}
			return EditLog.make(connection, n -> "Move " + count(n) + " to the new identity " + name, EditLog.IDENTITY, name, "image.id IN (SELECT value FROM json_each(?))", ids);
		});
	}

	@Override
	public Optional<Edit> rename(String identity, String name) {
		String to = name(name);
		return edit(connection -> {
			checkThere(connection, identity);
			long there = to.equals(identity) ? 0 : imagesOf(connection, to);
			if (there > 0) {
				throw new IllegalArgumentException("There is an identity \"" + to + "\" already, with " + count(there) + ". If both are one, merge \"" + identity + "\" into \"" + to + "\".");
			}
			return EditLog.make(connection, n -> "Rename " + identity + " to " + to, EditLog.IDENTITY, to, "image.identity = ? AND image.identity <> ?", identity, to);
		});
	}

	@Override
	public Optional<Edit> merge(Collection<String> identities, String into) {
		String to = name(into);
		TreeSet<String> from = new TreeSet<>(identities);
		if (from.isEmpty()) {
			throw new IllegalArgumentException("Choose at least two identities to merge.");
		}
		return edit(connection -> {
			for (String identity : from) {
				checkThere(connection, identity);
			}
			return EditLog.make(connection, n -> "Merge " + merged(from) + " into " + to, EditLog.IDENTITY, to, "image.identity IN (SELECT value FROM json_each(?)) AND image.identity <> ?",
					Json.of(from), to);
		});
	}

	private static String merged(TreeSet<String> from) {
		return from.size() <= 3 ? String.join(" and ", from) : from.size() + " identities";
	}

	@Override
	public Optional<Edit> exclude(long[] images, String reason) {
		Edits.reasonProblem(reason).ifPresent(SqliteEdits::refuse);
		String why = reason.strip();
		return edit(connection -> {
			String ids = chosen(connection, images);
			return EditLog.make(connection, n -> "Exclude " + count(n) + ": " + why, EditLog.EXCLUDED, why, "image.id IN (SELECT value FROM json_each(?)) AND image.excluded IS NOT ?", ids, why);
		});
	}

	@Override
	public Optional<Edit> include(long[] images) {
		return edit(connection -> {
			String ids = chosen(connection, images);
			return EditLog.make(connection, n -> "Include " + count(n) + " again", EditLog.EXCLUDED, null, "image.id IN (SELECT value FROM json_each(?)) AND image.excluded IS NOT NULL", ids);
		});
	}

	@Override
	public Optional<Edit> crop(long image, int x, int y, int width, int height) {
		Optional<Edit> edit = cropping.crop(image, x, y, width, height);
		edit.ifPresent(made -> listeners.tell(Change.IMAGES));
		return edit;
	}

	private Optional<Edit> edit(Database.Work<Optional<Edit>> work) {
		Optional<Edit> edit = database.write(FAILURE, work);
		edit.ifPresent(made -> listeners.tell(Change.LABELS));
		return edit;
	}

	@Override
	public Optional<Edit.Step> undo() {
		return step(EditLog::undo);
	}

	@Override
	public Optional<Edit.Step> redo() {
		return step(EditLog::redo);
	}

	private Optional<Edit.Step> step(Database.Work<Optional<Edit.Step>> work) {
		Optional<Edit.Step> step = database.write(FAILURE, work);
		step.ifPresent(made -> listeners.tell(Change.LABELS));
		return step;
	}

	@Override
	public Optional<Edit> nextUndo() {
		return database.read(EditLog::nextUndo);
	}

	@Override
	public Optional<Edit> nextRedo() {
		return database.read(EditLog::nextRedo);
	}

	@Override
	public List<Edit> history() {
		return database.read(EditLog::all);
	}

	private static String name(String identity) {
		Edits.problem(identity).ifPresent(SqliteEdits::refuse);
		return identity.strip();
	}

	private static void refuse(String sentence) {
		throw new IllegalArgumentException(sentence);
	}

	/** The ids as JSON, each of an image that is there. */
	private static String chosen(Connection connection, long[] images) throws SQLException {
		if (images.length == 0) {
			throw new IllegalArgumentException("Choose at least one image.");
		}
		String ids = Json.of(images);
		Optional<Long> missing = Sql.of("SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM image) LIMIT 1", ids).first(connection, row -> row.getLong(1));
		if (missing.isPresent()) {
			throw new IllegalArgumentException("There is no image number " + missing.get() + " in the study.");
		}
		return ids;
	}

	private static void checkThere(Connection connection, String identity) throws SQLException {
		if (identity == null || imagesOf(connection, identity) == 0) {
			throw new IllegalArgumentException("There is no identity \"" + identity + "\" in the study. Capital and small letters differ.");
		}
	}

	private static long imagesOf(Connection connection, String identity) throws SQLException {
		return Sql.of("SELECT count(*) FROM image WHERE identity = ?", identity).number(connection);
	}

	private static String count(long images) {
		return String.format(Locale.ENGLISH, images == 1 ? "%,d image" : "%,d images", images);
	}
}
