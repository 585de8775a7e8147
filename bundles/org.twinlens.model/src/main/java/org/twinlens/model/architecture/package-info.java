/** The architecture document: a twin network as a readable JSON document, its shapes and its costs. */
package org.twinlens.model.architecture;
