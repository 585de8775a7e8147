package org.twinlens.experiments.table;

import java.util.Arrays;

/** How a filter compares a value. */
enum Operator {
	EQUAL("="), UNEQUAL("!="), BELOW("<"), AT_MOST("<="), ABOVE(">"), AT_LEAST(">="), CONTAINS("~"), LACKS("!~");

	private final String sign;

	Operator(String sign) {
		this.sign = sign;
	}

	/** The operator a word stands for, or {@code null}. */
	static Operator of(Token token) {
		if (token.kind() != Token.Kind.OPERATOR) {
			return null;
		}
		return Arrays.stream(values()).filter(operator -> operator.sign.equals(token.text())).findFirst().orElse(token.text().equals("==") ? EQUAL : null);
	}

	/** Whether it asks for an order. */
	boolean isOrder() {
		return this == BELOW || this == AT_MOST || this == ABOVE || this == AT_LEAST;
	}

	/** Whether it asks about the letters of a text. */
	boolean isPart() {
		return this == CONTAINS || this == LACKS;
	}

	/** Whether it holds where there is nothing to compare. */
	boolean holdsForNothing() {
		return this == UNEQUAL || this == LACKS;
	}

	/** @param order of the run's value and the filter's: below, at or above 0 */
	boolean holds(int order) {
		return switch (this) {
		case EQUAL -> order == 0;
		case UNEQUAL -> order != 0;
		case BELOW -> order < 0;
		case AT_MOST -> order <= 0;
		case ABOVE -> order > 0;
		case AT_LEAST -> order >= 0;
		case CONTAINS, LACKS -> throw new IllegalStateException(this + " knows no order.");
		};
	}

	@Override
	public String toString() {
		return sign;
	}
}
