package cosell.deals.deal.domain;

import java.util.List;
import java.util.stream.Stream;

/** What others say about the deal: registrations that were made of it, and results told to CRMs. */
public record Reports(List<RegistrationMilestone> registrations, List<CrmSync> crmSync) {

    static final Reports NONE = new Reports(List.of(), List.of());

    public Reports {
        registrations = List.copyOf(registrations);
        crmSync = List.copyOf(crmSync);
    }

    Reports with(RegistrationMilestone milestone) {
        boolean known = registrations.stream().anyMatch(old -> sameRegistration(old, milestone));
        List<RegistrationMilestone> all = known
                ? registrations.stream()
                        .map(old -> sameRegistration(old, milestone) ? milestone : old)
                        .toList()
                : Stream.concat(registrations.stream(), Stream.of(milestone)).toList();
        return new Reports(all, crmSync);
    }

    Reports with(CrmSync result) {
        Stream<CrmSync> others = crmSync.stream().filter(old -> !old.crm().equals(result.crm()));
        return new Reports(
                registrations, Stream.concat(others, Stream.of(result)).toList());
    }

    private static boolean sameRegistration(RegistrationMilestone one, RegistrationMilestone other) {
        return one.registrationId().equals(other.registrationId());
    }
}
