package org.twinlens.verification.ui.internal.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.twinlens.dataset.Split;
import org.twinlens.experiments.card.CardDocument;
import org.twinlens.experiments.card.ModelCard;
import org.twinlens.experiments.card.ModelCard.PartData;
import org.twinlens.experiments.card.ModelCard.SplitData;
import org.twinlens.experiments.export.ExportFormat;
import org.twinlens.experiments.export.Exports;
import org.twinlens.model.checkpoint.Checkpoint;
import org.twinlens.verification.activity.Activity;
import org.twinlens.verification.activity.ActivityLog;
import org.twinlens.verification.forget.Forgetting;
import org.twinlens.verification.forget.ForgettingReport;
import org.twinlens.verification.ui.internal.Messages;

/** What is done beside verifying: the model card, the log, and forgetting a person. Every method returns at once; what comes of it is told on another thread. */
public final class Housekeeping {

	private static final String SPLIT = "split";

	/** A line of the log, with the name its mark stands for where it is still known. */
	public record LogLine(Activity activity, String name) {
	}

	/** The log and whether it is whole. */
	public record Log(List<LogLine> lines, ActivityLog.Check check) {
	}

	private final Tasks tasks;
	private final OpenStudy study;
	private final VerificationViewModel model;

	Housekeeping(Tasks tasks, OpenStudy study, VerificationViewModel model) {
		this.tasks = tasks;
		this.study = study;
		this.model = model;
	}

	/** Writes the model card of the network in use into its run's folder. */
	public void card(Consumer<Path> written) {
		tasks.order(Messages.job_card, progress -> {
			NetworkModel.Ready ready = model.network().required();
			Checkpoint checkpoint = ready.network().model().checkpoint();
			Optional<SplitData> split = Optional.ofNullable(checkpoint.provenance().get(SPLIT)).flatMap(study.required().catalogue()::split).map(Housekeeping::data);
			Path file = ready.run().folder().path().resolve("model-card.html");
			Exports.write(CardDocument.of(ModelCard.read(ready.run().folder().best(), checkpoint, split)), ExportFormat.of(file), file);
			written.accept(file);
		});
	}

	private static SplitData data(Split split) {
		return new SplitData(split.name(), split.leakSentence(), part(split.train()), part(split.calibration()), part(split.test()));
	}

	private static PartData part(Split.PartCount part) {
		return new PartData(part.images(), part.identities());
	}

	/** Reads the log of what was done, and checks it. */
	public void log(Consumer<Log> read) {
		tasks.order(Messages.job_log, progress -> {
			ActivityLog log = model.galleries().required().activity();
			List<Activity> activities = log.activities();
			LogLine[] lines = new LogLine[activities.size()];
			for (int i = 0; i < lines.length; i++) {
				Activity activity = activities.get(i);
				lines[lines.length - 1 - i] = new LogLine(activity, activity.subject().isEmpty() ? "" : log.identity(activity.subject()).orElse(Messages.log_forgotten));
			}
			read.accept(new Log(List.of(lines), log.check()));
		});
	}

	/** Looks what forgetting a person would remove. */
	public void rehearse(String identity, Consumer<ForgettingReport> found) {
		tasks.order(Messages.job_rehearse, progress -> found.accept(forgetting().rehearse(identity, progress)));
	}

	/** Forgets a person. Who was claimed is no longer, and the source stops: a simulated camera may show the person. */
	public void forget(String identity, Consumer<ForgettingReport> done) {
		tasks.order(Messages.job_forget, progress -> {
			model.live().stop();
			model.enrolling().unclaim();
			model.decision().forget();
			done.accept(forgetting().forget(identity, progress));
			model.galleries().refresh();
		});
	}

	private Forgetting forgetting() throws IOException {
		if (model.galleries().state().access() == GalleryModel.Access.LOCKED) {
			throw new IOException(Messages.galleries_locked);
		}
		return new Forgetting(study.required(), model.galleries().galleries());
	}

	/** Gives the galleries another passphrase. Both are wiped when they have been used. */
	public void changePassphrase(char[] current, char[] next) {
		tasks.order(Messages.job_galleries, progress -> {
			try {
				model.galleries().required().changePassphrase(current, next);
			} finally {
				Arrays.fill(current, '\0');
				Arrays.fill(next, '\0');
			}
		});
	}
}
