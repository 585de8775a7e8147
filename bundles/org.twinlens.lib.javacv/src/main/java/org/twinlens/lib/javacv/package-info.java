/** What OpenCV and FFmpeg need before their first use inside an OSGi framework. */
package org.twinlens.lib.javacv;
