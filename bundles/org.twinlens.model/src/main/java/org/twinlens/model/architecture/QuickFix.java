package org.twinlens.model.architecture;

import java.util.function.UnaryOperator;

/**
 * A change that mends a problem.
 *
 * @param label  what it does, as on a button: "Shrink the Kernel to 6×6"
 * @param change from the architecture that was inspected to the mended one
 */
public record QuickFix(String label, UnaryOperator<Architecture> change) {
}
