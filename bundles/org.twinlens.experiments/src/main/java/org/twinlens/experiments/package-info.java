/** What runs achieved: evaluation, reports and exports. */
package org.twinlens.experiments;
