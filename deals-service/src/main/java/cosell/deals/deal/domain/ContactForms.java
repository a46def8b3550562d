package cosell.deals.deal.domain;

import java.util.Optional;

/** Knows the forms of phone numbers and e-mail addresses. Pure; thread-safe. */
public interface ContactForms {

    /** The number in E.164, or empty if it is no valid number with its country code. */
    Optional<String> phone(String text);

    boolean isEmail(String text);
}
