/** What oneDNN needs before its first use inside an OSGi framework. */
package org.twinlens.lib.onednn;
