package org.expertcommittee.base.ui;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Component;

/**
 * The pages that people may open. They depend on nothing but roles, and finding them out
 * takes as long as the rest of the shell.
 */
@Component
class Menus {

	private final Map<Set<String>, List<MenuEntry>> byRoles = new ConcurrentHashMap<>();

	/** Pages of the person who is logged in. */
	List<MenuEntry> of(AuthenticationContext authentication) {
		return this.byRoles.computeIfAbsent(Set.copyOf(authentication.getGrantedRoles()),
				(roles) -> List.copyOf(MenuConfiguration.getMenuEntries()));
	}

}
