package cosell.notification.recipients.domain;

import cosell.notification.copies.domain.OrganizationCopy;
import cosell.notification.recipients.domain.Candidates.Candidate;
import cosell.notification.recipients.domain.Found.PassedOver;
import cosell.notification.recipients.domain.Found.Why;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes through the steps of a chain until one yields somebody. Used once. */
final class Selection {

    private final OrganizationCopy organization;
    private final AddressBook book;
    private final Map<String, PassedOver> passedOver = new LinkedHashMap<>();

    Selection(OrganizationCopy organization) {
        this.organization = organization;
        this.book = new AddressBook(organization);
    }

    /** The rules of one step count together; after the last step comes the organization's fallback address. */
    Found firstThatYields(List<List<Candidates>> steps) {
        for (List<Candidates> step : withFallback(steps)) {
            List<Recipient> recipients = mailable(step);
            if (!recipients.isEmpty()) {
                return new Found(recipients, passed());
            }
        }
        return new Found(List.of(), passed());
    }

    private List<List<Candidates>> withFallback(List<List<Candidates>> steps) {
        List<List<Candidates>> all = new ArrayList<>(steps);
        String fallback = organization.fallbackAddress();
        if (fallback != null) {
            Candidate address = new Candidate(organization.name(), fallback.strip());
            all.add(List.of(new Candidates(RecipientRule.FALLBACK, List.of(address))));
        }
        return all;
    }

    private List<Recipient> mailable(List<Candidates> step) {
        Map<String, Recipient> byAddress = new LinkedHashMap<>();
        for (Candidates candidates : step) {
            for (Candidate candidate : candidates.people()) {
                Recipient recipient = book.recipient(candidate, candidates.rule());
                obstacle(recipient)
                        .ifPresentOrElse(
                                why -> passedOver.putIfAbsent(recipient.key(), new PassedOver(recipient, why)),
                                () -> byAddress.putIfAbsent(recipient.key(), recipient));
            }
        }
        return List.copyOf(byAddress.values());
    }

    private Optional<Why> obstacle(Recipient recipient) {
        if (!MailAddress.isValid(recipient.address())) {
            return Optional.of(Why.INVALID_ADDRESS);
        }
        return book.hasOptedOut(recipient.address()) ? Optional.of(Why.OPTED_OUT) : Optional.empty();
    }

    private List<PassedOver> passed() {
        return List.copyOf(passedOver.values());
    }
}
