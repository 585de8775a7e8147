package org.twinlens.cli.internal.command.gallery;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.twinlens.cli.internal.Console;
import org.twinlens.cli.internal.ExitCode;
import org.twinlens.cli.internal.Services;
import org.twinlens.cli.internal.StudyCommand;
import org.twinlens.cli.internal.UserError;
import org.twinlens.cli.internal.gallery.PassphraseChoice;
import org.twinlens.verification.activity.Activity;
import org.twinlens.verification.activity.ActivityLog;
import org.twinlens.verification.gallery.Galleries;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows and checks the log of enrolment, verification and deletion. */
@Command(name = "activity", description = "What was enrolled, verified and deleted, and whether that log is as it was written.")
public final class ActivityCommand extends StudyCommand {

	@Option(names = "--check", description = "Only check the log.")
	private boolean checkOnly;

	@Option(names = "--without-passphrase", description = "Without names, and without checking where the log ends.")
	private boolean without;

	@Mixin
	private PassphraseChoice passphrase;

	/** What a machine reads of a line. */
	record Line(Activity activity, String identity) {
	}

	/** What a machine reads. */
	record Shown(List<Line> lines, ActivityLog.Check check) {
	}

	@Override
	protected int run(Services services, Console console) throws Exception {
		Path folder = Galleries.folder(studyFolder());
		if (!Galleries.exist(studyFolder())) {
			throw new UserError("The study " + studyFolder() + " has no galleries, and so no log of them.");
		}
		if (without) {
			ActivityLog.Check check = ActivityLog.check(folder);
			return show(checkOnly || !check.whole() ? List.of() : ActivityLog.activities(folder), Map.of(), check, console);
		}
		try (Galleries galleries = passphrase.open(studyFolder())) {
			ActivityLog log = galleries.activity();
			ActivityLog.Check check = log.check();
			return show(checkOnly || !check.whole() ? List.of() : log.activities(), log.identities(), check, console);
		}
	}

	private static int show(List<Activity> activities, Map<String, String> identities, ActivityLog.Check check, Console console) {
		for (Activity activity : activities) {
			String who = activity.subject().isEmpty() ? "" : " " + identities.getOrDefault(activity.subject(), activity.subject());
			String facts = new TreeMap<>(activity.facts()).entrySet().stream().map(fact -> fact.getKey() + " " + fact.getValue()).collect(Collectors.joining(", "));
			console.say("%4d  %s  %s%s%s", activity.number(), activity.time(), activity.action().words(), who, facts.isEmpty() ? "" : " (" + facts + ")");
		}
		console.say("%s", check.sentence());
		console.result(new Shown(activities.stream().map(activity -> new Line(activity, identities.get(activity.subject()))).toList(), check));
		return check.whole() ? ExitCode.DONE : ExitCode.INPUT;
	}
}
