package org.twinlens.pairs.ui.internal;

import org.eclipse.osgi.util.NLS;

/** The view's texts; {@code plugin.properties} has those of {@code plugin.xml}. */
public final class Messages extends NLS {

	public static String noStudy;
	public static String noStudy_toDo;
	public static String noImages;
	public static String page_sets;
	public static String page_episodes;
	public static String page_lfw;
	public static String page_omniglot;
	public static String cancel;
	public static String unlabelled;
	public static String part_train;
	public static String part_calibration;
	public static String part_test;
	public static String problem_title;
	public static String problem_noImages;
	public static String problem_noSplit;
	public static String problem_splitGone;
	public static String problem_generatorGone;
	public static String problem_tooMany;
	public static String problem_tooManySaved;
	public static String set_new;
	public static String set_entry;
	public static String set_tip;
	public static String button_save;
	public static String button_rename;
	public static String button_delete;
	public static String button_compare;
	public static String button_export;
	public static String save_title;
	public static String save_message;
	public static String save_replace;
	public static String save_replaceButton;
	public static String save_job;
	public static String rename_title;
	public static String rename_message;
	public static String rename_taken;
	public static String rename_job;
	public static String delete_title;
	public static String delete_message;
	public static String delete_button;
	public static String delete_job;
	public static String export_title;
	public static String export_job;
	public static String form_generator;
	public static String form_split;
	public static String form_part;
	public static String form_budget;
	public static String form_budgetTip;
	public static String form_balance;
	public static String form_balanceTip;
	public static String form_seed;
	public static String form_seedTip;
	public static String warning_leak;
	public static String warning_outdated;
	public static String coverage_pairs;
	public static String coverage_images;
	public static String coverage_identities;
	public static String column_identity;
	public static String column_images;
	public static String column_positive;
	public static String column_negative;
	public static String share_images;
	public static String pair_positive;
	public static String pair_negative;
	public static String pair_scored;
	public static String pair_error;
	public static String pair_falseAccept;
	public static String pair_falseReject;
	public static String pair_wrong;
	public static String pair_names;
	public static String preview_run;
	public static String preview_noRun;
	public static String preview_runTip;
	public static String preview_kindTip;
	public static String preview_hardest;
	public static String preview_hardestTip;
	public static String preview_wrong;
	public static String preview_wrongTip;
	public static String preview_wrongMenu;
	public static String preview_showLeft;
	public static String preview_showRight;
	public static String preview_count;
	public static String preview_scoring;
	public static String preview_scored;
	public static String preview_scoredMiddle;
	public static String preview_none;
	public static String preview_making;
	public static String preview_noErrors;
	public static String preview_noneOfKind;
	public static String kind_all;
	public static String kind_positive;
	public static String kind_negative;
	public static String kind_falseAccepts;
	public static String kind_falseRejects;
	public static String making_job;
	public static String scoring_job;
	public static String scores_cancelled;
	public static String compare_title;
	public static String compare_with;
	public static String compare_shown;
	public static String compare_only;
	public static String compare_relabelled;
	public static String compare_both;
	public static String compare_same;
	public static String compare_working;

	static {
		NLS.initializeMessages("org.twinlens.pairs.ui.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
