package org.expertcommittee.draw;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.expertcommittee.audit.AuditTrail;
import org.expertcommittee.base.NotFound;
import org.expertcommittee.base.PagedQuery;
import org.expertcommittee.base.Texts;
import org.expertcommittee.consultation.CaseVisibility;
import org.expertcommittee.security.Access;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was drawn, for the secretariat and for those who check it. */
@Service
@PreAuthorize(Access.IS_SECRETARIAT_OR_AUDITOR)
@Transactional(readOnly = true)
public class DrawRecordService {

	private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	private final DrawRepository draws;

	private final DrawQueries queries;

	private final DrawSheet sheet;

	private final CaseVisibility visibility;

	private final AuditTrail audit;

	private final Texts texts;

	DrawRecordService(DrawRepository draws, DrawQueries queries, DrawSheet sheet, CaseVisibility visibility,
			AuditTrail audit, Texts texts) {
		this.draws = draws;
		this.queries = queries;
		this.sheet = sheet;
		this.visibility = visibility;
		this.audit = audit;
		this.texts = texts;
	}

	/** Draws that fit, the latest first. */
	public List<DrawItem> list(DrawFilter filter, PagedQuery page) {
		return this.queries.list(filter, page);
	}

	public long count(DrawFilter filter) {
		return this.queries.count(filter);
	}

	/** Every draw for a case, the latest first. */
	public List<DrawRecord> ofConsultation(long consultationId) {
		this.visibility.require(consultationId);
		return this.draws.ofConsultation(consultationId).stream().map(Draw::toRecord).toList();
	}

	/**
	 * A draw with its whole pool.
	 * @throws NotFound when there is none of that id
	 */
	public DrawRecord get(long id) {
		return find(id).toRecord();
	}

	/** How anybody can draw the same lots again, as lines for a shell; none before. */
	public List<String> commands(long id) {
		return Recipe.of(get(id)).lines();
	}

	/** 抽取记录表 as a Word file; the download is recorded. */
	@Transactional
	public DrawPaper word(long id) {
		Draw draw = exported(id);
		return new DrawPaper(fileName(draw, "docx"), WORD, this.sheet.word(draw.toRecord()));
	}

	/** 抽取记录表 as PDF/A; the download is recorded. */
	@Transactional
	public DrawPaper pdf(long id) {
		Draw draw = exported(id);
		return new DrawPaper(fileName(draw, "pdf"), "application/pdf", this.sheet.pdf(draw.toRecord()));
	}

	/** The numbers of those who take part, as the fingerprint of the pool covers them. */
	public DrawPaper pool(long id) {
		String numbers = Lottery.poolFile(Recipe.numbers(get(id)));
		return new DrawPaper("pool.txt", "text/plain;charset=UTF-8", numbers.getBytes(StandardCharsets.UTF_8));
	}

	private Draw exported(long id) {
		Draw draw = find(id);
		this.audit.act("draw.export", draw, draw.number());
		return draw;
	}

	private String fileName(Draw draw, String ending) {
		return this.texts.get("draw.sheet.file", Texts.CHINESE, draw.number()) + "." + ending;
	}

	private Draw find(long id) {
		Draw draw = this.draws.findById(id).orElseThrow(() -> new NotFound("draw " + id));
		this.visibility.require(draw.consultationId());
		return draw;
	}

}
