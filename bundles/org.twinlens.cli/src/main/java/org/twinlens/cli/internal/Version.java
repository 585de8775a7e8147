package org.twinlens.cli.internal;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

import picocli.CommandLine.IVersionProvider;

/** The version of this installation, from the bundle's manifest. */
public final class Version implements IVersionProvider {

	/** Such as {@code 0.1.0.202611241200}, or {@code development} outside OSGi. */
	public static String text() {
		Bundle bundle = FrameworkUtil.getBundle(Version.class);
		return bundle == null ? "development" : bundle.getVersion().toString();
	}

	@Override
	public String[] getVersion() {
		return new String[] { "Twinlens " + text() + ", Java " + System.getProperty("java.version") };
	}
}
