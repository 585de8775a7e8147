package org.twinlens.verification.attendance;

import java.time.Instant;

/**
 * A time during which somebody was seen.
 *
 * @param identity who
 * @param first    when first
 * @param last     when last
 * @param frames   how often
 * @param best     the highest score
 */
public record Sighting(String identity, Instant first, Instant last, int frames, double best) {
}
