package org.twinlens.app.internal.study;

import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalDouble;

/**
 * What a run achieved in a test.
 *
 * @param page    the report for people
 * @param created when
 * @param eer     equal error rate in 0..1, unless the test cannot show it
 */
public record RunEvaluation(Path page, Instant created, OptionalDouble eer) {
}
