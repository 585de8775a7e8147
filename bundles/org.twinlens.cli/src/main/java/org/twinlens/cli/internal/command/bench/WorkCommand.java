package org.twinlens.cli.internal.command.bench;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.UserError;
import org.twinlens.cli.internal.Version;
import org.twinlens.cli.internal.bench.Contest;
import org.twinlens.cli.internal.bench.Contest.Measured;
import org.twinlens.cli.internal.bench.WorkerProcess;
import org.twinlens.cli.internal.bench.WorkerProtocol;
import org.twinlens.cli.internal.bench.Works;
import org.twinlens.core.metrics.Spread;
import org.twinlens.model.architecture.Architecture;
import org.twinlens.model.run.Environment;

import picocli.CommandLine.Option;

/** Measures work in rounds, in turn with other programs that do the same. */
abstract class WorkCommand extends StudyCommand {

	@Option(names = "--template", defaultValue = "seed", description = "The network: seed, koch, small, small-grey, modern-small or residual.")
	private String template;

	@Option(names = "--rounds", defaultValue = "15", description = "Rounds that count.")
	private int rounds;

	@Option(names = "--warm-up", defaultValue = "3", description = "Rounds before those.")
	private int warmUp;

	@Option(names = "--against", paramLabel = "NAME=COMMAND", description = "Another program to measure in turn: it says ready, does the work once for each line \"go\" and answers "
			+ "with the seconds it took. May be given several times.")
	private Map<String, String> against = Map.of();

	@Option(names = "--worker", description = "Be such a program.")
	private boolean worker;

	/**
	 * What a machine reads.
	 *
	 * @param time        when it was measured
	 * @param environment on what
	 */
	record Result(Instant time, Environment environment, Contest contest) {
	}

	/** What is done once. */
	protected abstract String unit(Architecture architecture);

	/** Adds the works of this program; the others are compared with the first. */
	protected abstract void begin(Works works, Architecture architecture, Services services) throws Exception;

	@Override
	protected final int run(Services services, Console console) throws Exception {
		if (rounds < 1 || warmUp < 0) {
			throw new UserError("At least one round must count, and none or more come before; not " + rounds + " and " + warmUp + ".");
		}
		Architecture architecture = services.template(template).architecture();
		Environment environment = Environment.current(Version.text(), services.models.backend()); // now: a training that is measured has the models for itself
		try (Works works = new Works()) {
			begin(works, architecture, services);
			if (worker) {
				BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
				WorkerProtocol.serve(works.byName().values().iterator().next(), asked, line -> console.print(line + "\n"));
				return ExitCode.DONE;
			}
			for (Map.Entry<String, String> other : against.entrySet()) {
				works.add(other.getKey(), WorkerProcess.start(other.getValue()));
			}
			Contest contest = Contest.hold(unit(architecture), works.byName(), warmUp, rounds, console.progress());
			show(contest, environment, console);
			console.result(new Result(Instant.now(), environment, contest));
		}
		return ExitCode.DONE;
	}

	private void show(Contest contest, Environment environment, Console console) {
		console.say("%s, %d rounds; %s, %d cores, %s", contest.unit(), rounds, environment.cpu(), environment.cores(), environment.backend().detail());
		String first = contest.measured().get(0).name();
		console.say("%-28s %24s   %-24s %s", "", "seconds, median (range)", first + " / this", "peak memory");
		for (Measured each : contest.measured()) {
			console.say("%-28s %24s   %-24s %s%s", each.name(), text(each.seconds(), 4), each.name().equals(first) ? "" : text(each.firstToThis(), 2),
					each.peakMemoryBytes() == 0 ? "unknown" : String.format(Locale.ROOT, "%.2f GB", each.peakMemoryBytes() / 1e9),
					each.things().isEmpty() ? "" : "   " + text(each.perSecond(), 0) + " " + each.things() + "/s");
		}
	}

	private static String text(Spread spread, int digits) {
		String number = "%." + digits + "f";
		return String.format(Locale.ROOT, number + " (" + number + "–" + number + ")", spread.median(), spread.least(), spread.most());
	}
}
