-- The images and where they came from. Identity and session stand in the image's row: the order they are listed in is then that of an index.
CREATE TABLE image (
	id       INTEGER PRIMARY KEY AUTOINCREMENT,
	hash     TEXT NOT NULL UNIQUE,
	identity TEXT CHECK (identity <> ''),
	session  TEXT NOT NULL DEFAULT '',
	name     TEXT NOT NULL,
	width    INTEGER NOT NULL,
	height   INTEGER NOT NULL,
	format   TEXT NOT NULL,
	bytes    INTEGER NOT NULL
) STRICT;
CREATE INDEX image_in_order ON image (identity, session, name);
CREATE INDEX image_by_session ON image (session, identity, name);
CREATE TABLE origin (
	id          INTEGER PRIMARY KEY,
	description TEXT NOT NULL UNIQUE
) STRICT;
-- A path is kept with its last segment first, so that looking for its end is looking for a beginning.
CREATE TABLE source (
	image          INTEGER NOT NULL REFERENCES image ON DELETE CASCADE,
	origin         INTEGER NOT NULL REFERENCES origin,
	path_end_first TEXT NOT NULL,
	imported       TEXT NOT NULL,
	PRIMARY KEY (image, origin, path_end_first)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_by_path ON source (path_end_first);
