package org.twinlens.training.ui.internal.form;

/** What the form's buttons and links ask for. */
public interface FormActions {

	/** Train as soon as the queue's limits allow, before all that wait. */
	void start();

	/** Train after all that wait. */
	void addToQueue();

	void findRate();

	void copyCommand();

	/** Shows the chosen network in the Architecture view. */
	void openArchitecture();
}
