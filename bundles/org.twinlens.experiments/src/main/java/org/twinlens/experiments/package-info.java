/**
 * What runs achieved: pairs and episodes scored with a trained network, evaluated at a threshold frozen on calibration pairs, and written as a report anyone can open.
 */
package org.twinlens.experiments;
