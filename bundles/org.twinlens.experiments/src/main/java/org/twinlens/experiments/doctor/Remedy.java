package org.twinlens.experiments.doctor;

import org.twinlens.experiments.order.Setting;

/** Something to change before the next run. */
public sealed interface Remedy {

	/** What to do, in a few words. */
	String label();

	/**
	 * A setting of the training.
	 *
	 * @param value to try, as the command line takes it
	 */
	record Change(Setting setting, String value) implements Remedy {
		@Override
		public String label() {
			return value.equals("true") ? setting.label() : setting.label() + ": " + value;
		}
	}

	/**
	 * A layer of the network.
	 *
	 * @param layer its name
	 * @param label what to change in it
	 */
	record Layer(String layer, String label) implements Remedy {
	}

	/**
	 * The network as a whole.
	 *
	 * @param label what to change in it
	 */
	record Network(String label) implements Remedy {
	}
}
