-- Images may be excluded, with a reason; every order an image list has ends with the id and can tell excluded images without looking at the row.
ALTER TABLE image ADD COLUMN excluded TEXT CHECK (excluded <> '');
DROP INDEX image_in_order;
DROP INDEX image_by_session;
CREATE INDEX image_in_order ON image (identity, session, name, id, excluded);
CREATE INDEX image_by_session ON image (session, identity, name, id, excluded);
-- The log of edits: what each image was before and after. Those undone are the newest.
CREATE TABLE edit (
	id       INTEGER PRIMARY KEY AUTOINCREMENT,
	time     TEXT NOT NULL,
	sentence TEXT NOT NULL,
	undone   INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;
CREATE TABLE edit_image (
	edit            INTEGER NOT NULL REFERENCES edit ON DELETE CASCADE,
	image           INTEGER NOT NULL REFERENCES image ON DELETE CASCADE,
	identity_before TEXT,
	identity_after  TEXT,
	excluded_before TEXT,
	excluded_after  TEXT,
	PRIMARY KEY (edit, image)
) STRICT, WITHOUT ROWID;
-- What audits measured.
CREATE TABLE quality (
	image      INTEGER PRIMARY KEY REFERENCES image ON DELETE CASCADE,
	sharpness  REAL NOT NULL,
	brightness REAL NOT NULL,
	contrast   REAL NOT NULL,
	red        REAL NOT NULL,
	green      REAL NOT NULL,
	blue       REAL NOT NULL,
	perceptual INTEGER NOT NULL,
	pixels     TEXT NOT NULL,
	thumbnail  BLOB NOT NULL
) STRICT;
CREATE INDEX quality_by_pixels ON quality (pixels);
CREATE TABLE near_duplicate (
	image      INTEGER PRIMARY KEY REFERENCES image ON DELETE CASCADE,
	duplicates INTEGER NOT NULL
) STRICT;
CREATE INDEX near_duplicate_by_group ON near_duplicate (duplicates);
CREATE TABLE audit (
	id       INTEGER PRIMARY KEY,
	finished TEXT NOT NULL
) STRICT;
-- The camera's sentence stands by itself while it leaks: it is read with every split.
CREATE TABLE leak_report (
	split    INTEGER PRIMARY KEY REFERENCES split ON DELETE CASCADE,
	examined TEXT NOT NULL,
	camera   TEXT,
	report   TEXT NOT NULL
) STRICT;
