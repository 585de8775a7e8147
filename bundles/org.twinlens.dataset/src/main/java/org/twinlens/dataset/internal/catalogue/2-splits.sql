CREATE TABLE split (
	id          INTEGER PRIMARY KEY,
	name        TEXT NOT NULL UNIQUE,
	kind        TEXT NOT NULL,
	seed        INTEGER NOT NULL,
	train       REAL NOT NULL,
	calibration REAL NOT NULL,
	test_groups TEXT NOT NULL,
	created     TEXT NOT NULL
) STRICT;
CREATE TABLE split_image (
	split INTEGER NOT NULL REFERENCES split ON DELETE CASCADE,
	image INTEGER NOT NULL REFERENCES image ON DELETE CASCADE,
	part  TEXT NOT NULL CHECK (part IN ('TRAIN', 'CALIBRATION', 'TEST')),
	PRIMARY KEY (split, image)
) STRICT, WITHOUT ROWID;
CREATE INDEX split_image_by_image ON split_image (image);
