package org.twinlens.training.ui.internal;

import java.util.Comparator;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinlens.model.architecture.ArchitectureTemplate;

/** The networks one can begin with, whoever brings them. */
@Component(service = Templates.class)
public final class Templates {

	private final List<ArchitectureTemplate> all;

	@Activate
	public Templates(@Reference List<ArchitectureTemplate> all) {
		this.all = all.stream().sorted(Comparator.comparing(ArchitectureTemplate::id)).toList();
	}

	/** By id. */
	public List<ArchitectureTemplate> all() {
		return all;
	}
}
