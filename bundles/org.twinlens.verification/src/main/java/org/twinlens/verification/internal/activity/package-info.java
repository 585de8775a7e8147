/** The chained lines of the activity log, and how the vault keeps its end. */
package org.twinlens.verification.internal.activity;
