package cosell.deals.deal.domain;

import java.time.Instant;

/** The customer contact's recorded consent for one audience. */
public record Consent(Audience audience, String recordedBy, Instant recordedAt, String text) {}
