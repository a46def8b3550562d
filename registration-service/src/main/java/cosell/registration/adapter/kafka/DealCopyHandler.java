package cosell.registration.adapter.kafka;

import cosell.platform.consumer.CopyHandler;
import cosell.platform.domain.Money;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.CopyChange;
import cosell.platform.outbox.SourceEvent;
import cosell.registration.domain.eligibility.Customer;
import cosell.registration.domain.eligibility.DealClosing;
import cosell.registration.domain.eligibility.DealCopy;
import cosell.registration.domain.eligibility.DealDates;
import cosell.registration.domain.eligibility.DealStatus;
import cosell.registration.domain.eligibility.DealType;
import cosell.registration.domain.eligibility.InvitationState;
import cosell.schemas.Address;
import cosell.schemas.Closing;
import cosell.schemas.DealEvent;
import cosell.schemas.DealState;
import cosell.schemas.Inviter;
import cosell.schemas.Person;
import cosell.schemas.Solution;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps of a deal what the rules of registration need. */
public final class DealCopyHandler implements CopyHandler<DealEvent, DealCopy, Void> {

    private final NamedInvitations invitations;

    public DealCopyHandler(OrganizationId vendor) {
        this.invitations = new NamedInvitations(vendor);
    }

    @Override
    public CopyChange<DealCopy, Void> apply(@Nullable DealCopy state, SourceEvent<DealEvent> event) {
        return CopyChange.of(copy(event.value().getState()));
    }

    private DealCopy copy(DealState deal) {
        return new DealCopy(
                deal.getId(),
                new OrganizationId(deal.getOrganization()),
                deal.getEngagementId(),
                Texts.constant(DealType.class, deal.getType().name(), DealType.UNKNOWN),
                Texts.constant(DealStatus.class, deal.getStatus().name(), DealStatus.UNKNOWN),
                deal.getVendorOwned(),
                deal.getLocationId(),
                customer(deal.getCustomer()),
                addresses(deal.getTeam()),
                deal.getSolutions().stream().map(Solution::getId).toList(),
                invitations.of(deal),
                inviter(deal.getInviter()),
                dates(deal));
    }

    static Customer customer(cosell.schemas.Customer customer) {
        return new Customer(
                customer.getName(), customer.getCountry(), address(customer.getAddress()), customer.getDunsNumber());
    }

    static List<String> addresses(List<Person> people) {
        return people.stream()
                .map(Person::getEmail)
                .filter(Objects::nonNull)
                .map(email -> email.toLowerCase(Locale.ROOT))
                .toList();
    }

    static InvitationState invitationState(String name) {
        return Texts.constant(InvitationState.class, name, InvitationState.UNKNOWN);
    }

    private static Customer.@Nullable Address address(@Nullable Address address) {
        return address == null
                ? null
                : new Customer.Address(
                        address.getLine1(),
                        address.getLine2(),
                        address.getCity(),
                        address.getRegion(),
                        address.getPostalCode());
    }

    private static DealCopy.@Nullable Inviter inviter(@Nullable Inviter inviter) {
        return inviter == null
                ? null
                : new DealCopy.Inviter(new OrganizationId(inviter.getOrganization()), inviter.getInvitationId());
    }

    private static DealDates dates(DealState deal) {
        return new DealDates(
                deal.getCreatedAt(),
                deal.getOpenedAt(),
                deal.getSourceClosedAt(),
                closing(deal.getClosing()),
                deal.getHistoric());
    }

    private static @Nullable DealClosing closing(@Nullable Closing closing) {
        return closing == null
                ? null
                : new DealClosing(closing.getClosedAt(), money(closing.getValue()), closing.getContractDate());
    }

    private static @Nullable Money money(cosell.schemas.@Nullable Money money) {
        return money == null ? null : new Money(money.getAmount(), money.getCurrency());
    }
}
