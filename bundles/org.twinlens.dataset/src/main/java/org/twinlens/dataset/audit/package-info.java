/** What can be wrong with a study's images: quality figures, flags, near duplicates, and findings one can act on. */
package org.twinlens.dataset.audit;
