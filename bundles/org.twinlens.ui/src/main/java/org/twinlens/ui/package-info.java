/** What the views share. */
package org.twinlens.ui;
