/** Who was seen when: a demonstration that has to be switched on knowingly. */
package org.twinlens.verification.attendance;
