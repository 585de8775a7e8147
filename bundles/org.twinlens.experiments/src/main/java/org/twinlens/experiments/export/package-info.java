/** One run or a comparison as a page, a text or a table that can be given away. */
package org.twinlens.experiments.export;
