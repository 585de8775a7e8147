package org.twinlens.app.internal.preference;

import java.nio.file.Path;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;

/** The values in force until the user chooses others. */
public final class DefaultPreferences extends AbstractPreferenceInitializer {

	@Override
	public void initializeDefaultPreferences() {
		IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(TwinlensPreferences.NODE);
		defaults.put(TwinlensPreferences.STUDIES_FOLDER, Path.of(System.getProperty("user.home"), "Twinlens").toString());
		defaults.putBoolean(TwinlensPreferences.REOPEN, true);
		defaults.putInt(TwinlensPreferences.THREADS, 0);
	}
}
