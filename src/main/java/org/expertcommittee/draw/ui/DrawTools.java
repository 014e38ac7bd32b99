package org.expertcommittee.draw.ui;

import java.time.Clock;

import jakarta.validation.Validator;
import org.expertcommittee.committee.CommitteeService;
import org.expertcommittee.committee.IndustryService;
import org.expertcommittee.committee.OfficeService;
import org.expertcommittee.draw.DrawCallService;
import org.expertcommittee.draw.DrawRecordService;
import org.expertcommittee.draw.DrawService;
import org.springframework.stereotype.Component;

/** What the pages and dialogs of a draw work with. */
@Component
record DrawTools(DrawService draws, DrawRecordService records, DrawCallService calls, CommitteeService committees,
		OfficeService offices, IndustryService industries, Validator validator, Clock clock) {
}
