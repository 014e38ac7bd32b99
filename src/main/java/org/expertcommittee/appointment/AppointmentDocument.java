package org.expertcommittee.appointment;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.expertcommittee.base.BaseEntity;
import org.jspecify.annotations.Nullable;

/** 聘任文件: the official document that appointments and their changes rest on. */
@Entity
class AppointmentDocument extends BaseEntity {

	private long committeeId;

	@Column(name = "document_number")
	private String number;

	private String title;

	private LocalDate issuedOn;

	private @Nullable Integer sequenceYear;

	private @Nullable Integer sequenceNumber;

	private String createdBy;

	private Instant createdAt;

	@SuppressWarnings("NullAway.Init")
	protected AppointmentDocument() {
	}

	@SuppressWarnings("NullAway.Init")
	AppointmentDocument(DocumentData data, DocumentNumber number, By by) {
		this.committeeId = data.committeeId();
		this.createdBy = by.name();
		this.createdAt = by.at();
		fill(data, number);
	}

	/** Changes it; a number that was taken from the sequence stays taken. */
	void edit(DocumentData data, DocumentNumber newNumber) {
		fill(data, newNumber);
	}

	private void fill(DocumentData data, DocumentNumber newNumber) {
		this.title = data.title().strip();
		this.issuedOn = data.issuedOn();
		this.number = newNumber.text();
		this.sequenceYear = newNumber.year();
		this.sequenceNumber = newNumber.sequence();
	}

	DocumentData toData() {
		return new DocumentData(this.committeeId, this.number, this.title, this.issuedOn, getVersion());
	}

	DocumentNumber documentNumber() {
		return new DocumentNumber(this.number, this.sequenceYear, this.sequenceNumber);
	}

	long committeeId() {
		return this.committeeId;
	}

	String number() {
		return this.number;
	}

	String title() {
		return this.title;
	}

	LocalDate issuedOn() {
		return this.issuedOn;
	}

}
