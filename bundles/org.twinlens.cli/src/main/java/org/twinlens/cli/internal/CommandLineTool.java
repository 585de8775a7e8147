package org.twinlens.cli.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.twinlens.cli.internal.command.ArchitecturesCommand;
import org.twinlens.cli.internal.command.AuditCommand;
import org.twinlens.cli.internal.command.CompareCommand;
import org.twinlens.cli.internal.command.CompletionCommand;
import org.twinlens.cli.internal.command.ContinueCommand;
import org.twinlens.cli.internal.command.DemoCommand;
import org.twinlens.cli.internal.command.DiagnoseCommand;
import org.twinlens.cli.internal.command.EvaluateCommand;
import org.twinlens.cli.internal.command.FinishCommand;
import org.twinlens.cli.internal.command.HistoryCommand;
import org.twinlens.cli.internal.command.ImportCommand;
import org.twinlens.cli.internal.command.LeaksCommand;
import org.twinlens.cli.internal.command.PairsCommand;
import org.twinlens.cli.internal.command.PauseCommand;
import org.twinlens.cli.internal.command.RedoCommand;
import org.twinlens.cli.internal.command.ResumeCommand;
import org.twinlens.cli.internal.command.RunsCommand;
import org.twinlens.cli.internal.command.SplitCommand;
import org.twinlens.cli.internal.command.StopCommand;
import org.twinlens.cli.internal.command.SummaryCommand;
import org.twinlens.cli.internal.command.TrainCommand;
import org.twinlens.cli.internal.command.UndoCommand;
import org.twinlens.cli.internal.command.VerifyCommand;
import org.twinlens.cli.internal.command.bench.BenchCommand;
import org.twinlens.cli.internal.command.gallery.ActivityCommand;
import org.twinlens.cli.internal.command.gallery.EnrolCommand;
import org.twinlens.cli.internal.command.gallery.ForgetCommand;
import org.twinlens.cli.internal.command.gallery.GalleryCommand;
import org.twinlens.cli.internal.command.gallery.IdentifyCommand;
import org.twinlens.cli.internal.command.label.LabelCommand;
import org.twinlens.cli.internal.command.queue.QueueCommand;
import org.twinlens.cli.internal.command.sweep.SweepCommand;
import org.twinlens.cli.internal.command.verification.AttendanceCommand;
import org.twinlens.cli.internal.command.verification.CardCommand;
import org.twinlens.cli.internal.command.verification.WhyCommand;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** {@code twinlens <command> …}. */
public final class CommandLineTool {

	@Command(name = "twinlens", mixinStandardHelpOptions = true, versionProvider = Version.class, synopsisSubcommandLabel = "COMMAND", //
			header = "Siamese networks and one-shot verification: curate, pair, train, evaluate, verify.", //
			description = { "", "A study is a folder; most commands take it with -s, or use the current folder.", "" }, //
			commandListHeading = "%nCommands:%n", exitCodeListHeading = "%nExit codes:%n", //
			exitCodeList = { "0:done", "1:verify, identify: not verified, nobody found", "2:the command line is wrong", "3:a file, a study or a run cannot be used as asked",
					"4:the run failed; its last good checkpoint remains", "5:an error in Twinlens itself", "6:the run was stopped and can be resumed",
					"130, 143:ended by SIGINT or SIGTERM; a run saved its last iteration" })
	private static final class Root {
	}

	private final Services services;
	private final PrintStream out;
	private final PrintStream err;
	private final boolean terminal;
	private final StopSignal stop;

	public CommandLineTool(Services services, PrintStream out, PrintStream err, boolean terminal, StopSignal stop) {
		this.services = services;
		this.out = out;
		this.err = err;
		this.terminal = terminal;
		this.stop = stop;
	}

	/** @return the exit code */
	public int execute(String... arguments) {
		CommandLine line = commandLine();
		if (arguments.length == 0) {
			line.usage(line.getErr());
			return ExitCode.USAGE;
		}
		return line.execute(arguments);
	}

	private CommandLine commandLine() {
		CommandLine line = new CommandLine(new Root());
		Stream.of(new DemoCommand(), new ImportCommand(), new LabelCommand(), new UndoCommand(), new RedoCommand(), new HistoryCommand(), new AuditCommand(),
				new SplitCommand(), new LeaksCommand(), new PairsCommand(), new TrainCommand(), new ResumeCommand(), new PauseCommand(),
				new ContinueCommand(), new StopCommand(), new FinishCommand(), new EvaluateCommand(), new VerifyCommand(), new WhyCommand(), new AttendanceCommand(), new EnrolCommand(),
				new GalleryCommand(), new IdentifyCommand(), new ActivityCommand(), new ForgetCommand(), new RunsCommand(), new CompareCommand(),
				new DiagnoseCommand(), new CardCommand(), new ArchitecturesCommand(), new SummaryCommand(), new BenchCommand(), new CompletionCommand()).forEach(line::addSubcommand);
		line.addSubcommand(QueueCommand.commandLine());
		line.addSubcommand(SweepCommand.commandLine());
		line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
		line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
		line.setCaseInsensitiveEnumValuesAllowed(true);
		line.setUsageHelpAutoWidth(terminal);
		line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal ? Ansi.AUTO : Ansi.OFF));
		line.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure));
		line.setExecutionStrategy(parsed -> {
			CommandLine last = parsed.asCommandLineList().get(parsed.asCommandLineList().size() - 1);
			if (last.getCommand() instanceof StudyCommand command) {
				command.prepare(services, out, err, terminal, stop);
			}
			return new CommandLine.RunLast().execute(parsed);
		});
		return line;
	}

	/** A sentence for what the user can mend; the whole trace for what only we can. */
	private int explain(Exception failure) {
		Throwable cause = failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
		if (cause instanceof CancellationException) {
			err.println("Cancelled; nothing was changed.");
			return ExitCode.STOPPED;
		}
		if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
			err.println("There is no file or folder " + cause.getMessage() + ".");
			return ExitCode.INPUT;
		}
		if (cause instanceof UserError || cause instanceof IOException || cause instanceof IllegalArgumentException) {
			err.println(cause.getMessage());
			return ExitCode.INPUT;
		}
		err.println("Twinlens failed unexpectedly. Please report what follows.");
		cause.printStackTrace(err);
		return ExitCode.INTERNAL;
	}
}
