package org.twinlens.verification.ui.internal.model;

import java.time.LocalTime;

import org.twinlens.core.image.Picture;

/**
 * A decision that was made.
 *
 * @param time      of day
 * @param identity  that was claimed
 * @param kind      of the verdict
 * @param score     what the rule made of the similarities
 * @param threshold that was in force
 * @param thumbnail the probe, small
 */
public record HistoryEntry(LocalTime time, String identity, Verdict.Kind kind, double score, double threshold, Picture thumbnail) {
}
