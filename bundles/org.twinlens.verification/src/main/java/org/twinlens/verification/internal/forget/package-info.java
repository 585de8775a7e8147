/** How traces of a person are taken out of files, and looked for in them. */
package org.twinlens.verification.internal.forget;
