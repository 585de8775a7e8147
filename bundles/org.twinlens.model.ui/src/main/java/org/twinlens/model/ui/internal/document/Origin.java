package org.twinlens.model.ui.internal.document;

import java.util.Optional;

import org.twinlens.model.architecture.Architecture;

/**
 * Something a new architecture can begin with, or be compared with.
 *
 * @param group        heading it stands under
 * @param name         as users read it
 * @param description  what it is, in a sentence or two; may be empty
 * @param architecture the network; empty when it cannot be read, and the description says why
 */
public record Origin(String group, String name, String description, Optional<Architecture> architecture) {
}
