package org.twinlens.cli.internal;

/** What the command line's exit status means; also listed by {@code --help}. */
public final class ExitCode {

	public static final int DONE = 0;
	/** {@code verify}: the probe is not the identity. */
	public static final int NOT_VERIFIED = 1;
	public static final int USAGE = 2;
	/** A file, a study or a run cannot be used as asked. */
	public static final int INPUT = 3;
	public static final int RUN_FAILED = 4;
	public static final int INTERNAL = 5;
	/** A run was stopped; it can be resumed. */
	public static final int STOPPED = 6;

	private ExitCode() {
	}
}
