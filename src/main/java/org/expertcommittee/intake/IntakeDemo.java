package org.expertcommittee.intake;

import java.util.List;

import org.expertcommittee.base.DemoData;
import org.expertcommittee.base.Texts;
import org.expertcommittee.consultation.ContactData;
import org.expertcommittee.consultation.NeedData;
import org.expertcommittee.consultation.OnlineCase;
import org.expertcommittee.consultation.OnlineCaseService;
import org.expertcommittee.security.SystemActor;
import org.springframework.stereotype.Component;

/** A sample request as it comes from the public form, which itself stays closed. */
@Component
class IntakeDemo implements DemoData {

	private static final String SAMPLE_CODE = "91350100M000100Y43";

	private final OnlineCaseService cases;

	private final Texts texts;

	IntakeDemo(OnlineCaseService cases, Texts texts) {
		this.cases = cases;
		this.texts = texts;
	}

	@Override
	public int order() {
		return 56;
	}

	@Override
	public void create() {
		SystemActor.visitor(this.texts.get("intake.actor.form", Texts.CHINESE),
				() -> this.cases.register(new OnlineCase("示例线上登记公司", SAMPLE_CODE,
						new ContactData("示例联系人", "13800005678", "sample@example.com"),
						List.of(new NeedData("示例：车间粉尘治理方案如何选择", null), new NeedData("示例：是否有可申报的技改补贴", null)), null,
						List.of())));
	}

}
