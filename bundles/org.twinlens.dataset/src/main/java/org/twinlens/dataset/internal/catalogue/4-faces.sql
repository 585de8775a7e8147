-- How many faces were found on an image, and by what.
CREATE TABLE face_count (
	image    INTEGER PRIMARY KEY REFERENCES image ON DELETE CASCADE,
	detector TEXT NOT NULL,
	faces    INTEGER NOT NULL CHECK (faces >= 0)
) STRICT;
CREATE INDEX face_count_by_faces ON face_count (faces, image);
