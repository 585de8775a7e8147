package org.twinlens.app.internal.welcome;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.part.IntroPart;
import org.twinlens.app.internal.Icons;
import org.twinlens.app.internal.Messages;
import org.twinlens.app.internal.command.Commands;
import org.twinlens.app.internal.example.ExampleStudy;
import org.twinlens.app.internal.preference.TwinlensPreferences;
import org.twinlens.ui.study.CurrentStudy;

/** The first thing a new user sees: what this is, and three ways to begin. Gives way as soon as a study is open; Help &gt; Welcome brings it back. */
public final class WelcomePart extends IntroPart {

	private static final int RECENT = 5;

	private final CurrentStudy.Listener onChange = change -> giveWay();
	private final Runnable onPreparation = this::giveWay;
	private CurrentStudy current;
	private ExampleStudy example;
	private StudyOffers offers;

	@Override
	public void createPartControl(Composite parent) {
		ScrolledComposite scrolled = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		Composite page = new Composite(scrolled, SWT.NONE);
		page.setBackground(page.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		GridLayoutFactory.fillDefaults().margins(32, 24).applyTo(page);
		Composite middle = new Composite(page, SWT.NONE);
		middle.setBackground(page.getBackground());
		GridLayoutFactory.fillDefaults().spacing(0, 24).applyTo(middle);
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, true).applyTo(middle);
		heading(middle);
		offers = new StudyOffers(middle, 3, getIntroSite());
		recent(middle);
		scrolled.setContent(page);
		Point size = page.computeSize(SWT.DEFAULT, SWT.DEFAULT);
		scrolled.setMinSize(size);
		current = getIntroSite().getService(CurrentStudy.class);
		current.addListener(onChange);
		example = getIntroSite().getService(ExampleStudy.class);
		example.addListener(onPreparation);
	}

	private static void heading(Composite parent) {
		LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), parent);
		Composite heading = new Composite(parent, SWT.NONE);
		heading.setBackground(parent.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(24, 4).applyTo(heading);
		Label mark = new Label(heading, SWT.NONE);
		mark.setImage(Icons.image(resources, "twinlens128"));
		mark.setBackground(heading.getBackground());
		GridDataFactory.swtDefaults().span(1, 2).applyTo(mark);
		Label name = new Label(heading, SWT.NONE);
		name.setText(Messages.welcome_title);
		name.setBackground(heading.getBackground());
		name.setFont(resources.create(FontDescriptor.createFrom(heading.getFont()).setHeight(28)));
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.END).grab(false, true).applyTo(name);
		Label tagline = new Label(heading, SWT.NONE);
		tagline.setText(Messages.welcome_tagline);
		tagline.setBackground(heading.getBackground());
		tagline.setFont(resources.create(FontDescriptor.createFrom(heading.getFont()).increaseHeight(1)));
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).grab(false, true).applyTo(tagline);
	}

	private void recent(Composite parent) {
		List<Path> studies = TwinlensPreferences.recentStudies();
		if (studies.isEmpty()) {
			return;
		}
		LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), parent);
		Composite list = new Composite(parent, SWT.NONE);
		list.setBackground(parent.getBackground());
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(list);
		Label title = new Label(list, SWT.NONE);
		title.setText(Messages.welcome_recent);
		title.setBackground(list.getBackground());
		title.setFont(resources.create(FontDescriptor.createFrom(list.getFont()).setStyle(SWT.BOLD)));
		studies.stream().limit(RECENT).forEach(study -> {
			Link link = new Link(list, SWT.NONE);
			link.setText("<a>" + study.getFileName().toString().replace("&", "&&") + "</a>   " + study.getParent().toString().replace("&", "&&"));
			link.setBackground(list.getBackground());
			link.addListener(SWT.Selection, e -> Commands.open(getIntroSite(), study));
		});
	}

	/** There is something to see in the workbench. */
	private void giveWay() {
		if (current.study().isPresent() || example.preparation().isPresent()) {
			getIntroSite().getShell().getDisplay().asyncExec(() -> {
				var manager = getIntroSite().getWorkbenchWindow().getWorkbench().getIntroManager();
				if (manager.getIntro() == this) {
					manager.setIntroStandby(this, true); // or the empty place it filled would stay maximised
					manager.closeIntro(this);
				}
			});
		}
	}

	@Override
	public void standbyStateChanged(boolean standby) {
		// the page is the same beside other views
	}

	@Override
	public void setFocus() {
		offers.setFocus();
	}

	@Override
	public void dispose() {
		if (current != null) {
			current.removeListener(onChange);
			example.removeListener(onPreparation);
		}
		super.dispose();
	}
}
