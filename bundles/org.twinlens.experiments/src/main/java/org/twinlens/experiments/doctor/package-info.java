/** What goes wrong in the training of twin networks, found in a run's events and explained. */
package org.twinlens.experiments.doctor;
