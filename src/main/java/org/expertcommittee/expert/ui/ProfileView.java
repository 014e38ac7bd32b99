package org.expertcommittee.expert.ui;

import java.util.Objects;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import org.expertcommittee.base.ui.Columns;
import org.expertcommittee.base.ui.DetailsPanel;
import org.expertcommittee.base.ui.Facts;
import org.expertcommittee.base.ui.Notices;
import org.expertcommittee.base.ui.PageHeader;
import org.expertcommittee.base.ui.Panel;
import org.expertcommittee.base.ui.RecordForm;
import org.expertcommittee.base.ui.StatusBadge;
import org.expertcommittee.base.ui.Subject;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.expert.OwnProfile;
import org.expertcommittee.expert.PhotoService;
import org.expertcommittee.expert.ProfileData;
import org.expertcommittee.expert.ProfileService;
import org.expertcommittee.security.Access;
import org.springframework.beans.factory.ObjectProvider;

/** Experts keep their own profile true. */
@Route("my/profile")
@Menu(title = "expert.profile.menu", order = 62, icon = "user")
@RolesAllowed(Access.EXPERT)
class ProfileView extends Div implements HasDynamicTitle {

	private final transient ProfileService profiles;

	private final transient PhotoService photos;

	private final transient IndustryService industries;

	private final transient Validator validator;

	private final transient ObjectProvider<DetailsPanel> panels;

	ProfileView(ProfileService profiles, PhotoService photos, IndustryService industries, Validator validator,
			ObjectProvider<DetailsPanel> panels) {
		this.profiles = profiles;
		this.photos = photos;
		this.industries = industries;
		this.validator = validator;
		this.panels = panels;
		addClassName("ec-page");
		show();
	}

	private void show() {
		OwnProfile own = this.profiles.own();
		removeAll();
		PageHeader header = new PageHeader(getTranslation("expert.profile"));
		header.badge(new StatusBadge(own.status())).fact(getTranslation("expert.profile.about"));
		Columns columns = new Columns();
		columns.left().add(mine());
		DetailsPanel.addAll(this.panels, Subject.PROFILE, own.id(), columns.left());
		columns.right()
			.add(new Panel(getTranslation("expert.photo"),
					new PhotoBox(this.photos, own.id(), own.name(), own.hasPhoto(), this::show)), fixed(own));
		add(header, columns);
	}

	private Panel mine() {
		ProfileData data = this.profiles.edit();
		RecordForm<ProfileData> form = new RecordForm<>(ProfileData.class, this.validator)
			.reloadsFrom(this.profiles::edit);
		form.text("mobile", getTranslation("expert.mobile"));
		form.text("email", getTranslation("expert.email"));
		form.text("organisation", getTranslation("expert.organisation"));
		form.text("title", getTranslation("expert.title"));
		form.bind("industries",
				ExpertForm.fields(getTranslation("expert.fields"), this.industries.all(), data.industries()));
		form.longText("biography", getTranslation("expert.biography"))
			.setHelperText(getTranslation("expert.biography.help"));
		form.setData(data);
		Button save = new Button(getTranslation("base.save"), (event) -> {
			if (form.save(this.profiles::save)) {
				Notices.success(getTranslation("expert.profile.saved"));
				show();
			}
		});
		save.addThemeVariants(ButtonVariant.PRIMARY);
		Div foot = new Div(save);
		foot.addClassName("ec-form-foot");
		return new Panel(getTranslation("expert.profile.mine"), form, foot);
	}

	private Panel fixed(OwnProfile own) {
		Facts facts = new Facts().with(getTranslation("expert.name"), own.name())
			.with(getTranslation("expert.office"), own.officeName())
			.with(getTranslation("expert.term"),
					(own.termStartsOn() != null && own.termEndsOn() != null)
							? getTranslation("base.period", own.termStartsOn(), own.termEndsOn()) : null)
			.with(getTranslation("expert.idNumber"), own.idNumber())
			.with(getTranslation("expert.birthDate"), Objects.toString(own.birthDate(), null))
			.with(getTranslation("expert.sex"), (own.sex() != null) ? getTranslation(own.sex().messageKey()) : null);
		return new Panel(getTranslation("expert.profile.fixed"), facts);
	}

	@Override
	public String getPageTitle() {
		return getTranslation("expert.profile");
	}

}
