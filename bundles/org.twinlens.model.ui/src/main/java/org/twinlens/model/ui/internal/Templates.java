package org.twinlens.model.ui.internal;

import java.util.Comparator;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinlens.model.architecture.ArchitectureTemplate;

/** The networks one can begin with, whoever brings them. */
@Component(service = Templates.class)
public final class Templates {

	private final List<ArchitectureTemplate> templates;

	@Activate
	public Templates(@Reference List<ArchitectureTemplate> templates) {
		this.templates = templates.stream().sorted(Comparator.comparing(ArchitectureTemplate::name)).toList();
	}

	/** In the order of their names. */
	public List<ArchitectureTemplate> all() {
		return templates;
	}
}
