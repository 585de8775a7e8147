/** The log of enrolment, verification and deletion: append-only, hash-chained, without names. */
package org.twinlens.verification.activity;
