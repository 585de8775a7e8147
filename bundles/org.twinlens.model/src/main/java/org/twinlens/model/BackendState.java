package org.twinlens.model;

/**
 * What computes, and whether it computes as fast as it can.
 *
 * @param name        library and version, such as {@code ND4J 1.0.0-M2.1 (CPU)}
 * @param accelerated whether convolutions really run in oneDNN
 * @param detail      one sentence: the instruction set used, or why acceleration is missing and what to do
 * @param threads     threads a computation uses
 */
public record BackendState(String name, boolean accelerated, String detail, int threads) {
}
