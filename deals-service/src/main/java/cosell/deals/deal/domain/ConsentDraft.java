package cosell.deals.deal.domain;

import org.jspecify.annotations.Nullable;

/** A consent as a form gives it, unchecked; who and when are added when it is recorded. */
public record ConsentDraft(
        @Nullable Audience audience, @Nullable String text) {

    static ConsentDraft of(Consent consent) {
        return new ConsentDraft(consent.audience(), consent.text());
    }
}
