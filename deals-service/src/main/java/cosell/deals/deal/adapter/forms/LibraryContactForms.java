package cosell.deals.deal.adapter.forms;

import cosell.deals.deal.domain.ContactForms;
import cosell.platform.forms.EmailAddresses;
import cosell.platform.forms.PhoneNumbers;
import java.util.Optional;

/** The forms that the whole suite checks alike. */
public final class LibraryContactForms implements ContactForms {

    @Override
    public Optional<String> phone(String text) {
        return PhoneNumbers.toE164(text);
    }

    @Override
    public boolean isEmail(String text) {
        return EmailAddresses.isValid(text);
    }
}
