package org.expertcommittee.recommendation;

import java.util.List;
import java.util.Objects;

import org.expertcommittee.notification.NotificationKind;
import org.expertcommittee.notification.NotificationSender;
import org.expertcommittee.notification.Recipients;
import org.expertcommittee.notification.Reminder;
import org.expertcommittee.recommendation.Recommendation.By;
import org.springframework.stereotype.Component;

/** Tells the expert who gave a recommendation what has become of it. */
@Component
class RecommendationNews {

	private final NotificationSender sender;

	private final Recipients recipients;

	RecommendationNews(NotificationSender sender, Recipients recipients) {
		this.sender = sender;
		this.recipients = recipients;
	}

	void tell(Recommendation recommendation, RecommendationAct act, RecommendationCases.Case of, By by) {
		Long expertId = recommendation.expertId();
		if (expertId == null) {
			return;
		}
		this.recipients.ofExpert(expertId)
			.ifPresent((account) -> this.sender.tell(new Reminder(account, NotificationKind.RECOMMENDATION,
					"recommendation:" + recommendation.requireId() + ":" + act + ":" + by.at().toEpochMilli(),
					"recommendation.news." + act,
					List.of(Words.shortened(recommendation.text(), Words.NAMED), of.number(),
							Words.shortened(Objects.toString(recommendation.note(), ""), Words.NAMED)),
					"my/recommendations/" + recommendation.requireId())));
	}

}
