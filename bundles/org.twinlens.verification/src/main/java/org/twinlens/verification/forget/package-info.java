/** Forgetting a person: every trace in the study is removed, and a scan of all its files proves it. */
package org.twinlens.verification.forget;
