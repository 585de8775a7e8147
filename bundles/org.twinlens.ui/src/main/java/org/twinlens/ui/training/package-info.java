/** The trainings of the window's study: queued, running, asked to pause or stop. */
package org.twinlens.ui.training;
