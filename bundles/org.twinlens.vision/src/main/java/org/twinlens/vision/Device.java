package org.twinlens.vision;

/**
 * A source the machine has.
 *
 * @param address to open it by, such as {@code camera:0}
 * @param name    what its maker calls it
 */
public record Device(String address, String name) {
}
