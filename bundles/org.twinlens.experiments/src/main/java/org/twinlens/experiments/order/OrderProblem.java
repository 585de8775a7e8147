package org.twinlens.experiments.order;

/**
 * What speaks against an order.
 *
 * @param setting  at fault
 * @param severity whether it can be started all the same
 * @param sentence what is wrong and what to do
 */
public record OrderProblem(Setting setting, Severity severity, String sentence) {

	public enum Severity {
		/** It cannot be trained so. */
		ERROR,
		/** It can, but seldom should. */
		WARNING
	}
}
