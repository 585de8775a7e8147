package org.twinlens.cli.internal;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** The headless application: hands the arguments to {@link CommandLineTool} and its exit code to the launcher. */
public final class CliApplication implements IApplication {

	private static final long SERVICES_MILLIS = 30_000;

	@Override
	public Object start(IApplicationContext context) throws Exception {
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		context.applicationRunning();
		BundleContext bundles = FrameworkUtil.getBundle(CliApplication.class).getBundleContext();
		ServiceTracker<Services, Services> tracker = new ServiceTracker<>(bundles, Services.class, null);
		tracker.open();
		try (StopSignal stop = new StopSignal()) {
			Services services = tracker.waitForService(SERVICES_MILLIS);
			if (services == null) {
				System.err.println("Twinlens is not completely installed: a part that the command line needs did not start. Install it again, or rebuild it.");
				return ExitCode.INTERNAL;
			}
			return new CommandLineTool(services, System.out, System.err, System.console() != null, stop).execute(arguments);
		} finally {
			tracker.close();
		}
	}

	@Override
	public void stop() {
		// a command ends by itself or by a signal
	}
}
