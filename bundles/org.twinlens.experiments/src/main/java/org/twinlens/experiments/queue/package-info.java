/** Runs that wait to be trained: a queue in the study's folder, and what starts each as a process of its own within the machine's limits. */
package org.twinlens.experiments.queue;
