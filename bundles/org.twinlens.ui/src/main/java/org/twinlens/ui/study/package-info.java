/** The study a window works on, and what happens in it. */
package org.twinlens.ui.study;
