/** What Deeplearning4j and ND4J need before their first use inside an OSGi framework. */
package org.twinlens.lib.dl4j;
