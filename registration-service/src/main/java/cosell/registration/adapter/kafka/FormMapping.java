package cosell.registration.adapter.kafka;

import cosell.registration.domain.Amount;
import cosell.registration.domain.Contact;
import cosell.registration.domain.Contract;
import cosell.registration.domain.ContractKind;
import cosell.registration.domain.ProofDocument;
import cosell.registration.domain.eligibility.Customer;
import cosell.schemas.Address;
import cosell.schemas.Money;
import cosell.schemas.Person;
import org.jspecify.annotations.Nullable;

/** What a partner filled in, as Avro records. */
final class FormMapping {

    private FormMapping() {}

    static cosell.schemas.Contract contract(Contract contract) {
        return cosell.schemas.Contract.newBuilder()
                .setKind(kind(contract.kind()))
                .setSignedOn(contract.signedOn())
                .setStartsOn(contract.startsOn())
                .setEndsOn(contract.endsOn())
                .setPerpetual(contract.perpetual())
                .setTotalValue(money(contract.totalValue()))
                .setSolutionValue(money(contract.solutionValue()))
                .setNamesCompany(contract.namesCompany())
                .setNamesSolution(contract.namesSolution())
                .build();
    }

    /** A person needs a name on the wire; a contact without one is not shown before it has one. */
    static @Nullable Person contact(@Nullable Contact contact) {
        return contact == null || contact.name() == null
                ? null
                : Person.newBuilder()
                        .setName(contact.name())
                        .setPhone(contact.phone())
                        .setEmail(contact.email())
                        .build();
    }

    static cosell.schemas.ProofDocument document(ProofDocument document) {
        return cosell.schemas.ProofDocument.newBuilder()
                .setId(document.documentId())
                .setName(document.name())
                .setContentType(document.contentType())
                .setSize(document.size())
                .setSha256(document.sha256())
                .setReference(document.reference())
                .build();
    }

    static cosell.schemas.Customer customer(Customer customer) {
        return cosell.schemas.Customer.newBuilder()
                .setName(customer.name())
                .setCountry(customer.country())
                .setAddress(address(customer.address()))
                .setDunsNumber(customer.dunsNumber())
                .build();
    }

    private static @Nullable Address address(Customer.@Nullable Address address) {
        return address == null
                ? null
                : Address.newBuilder()
                        .setLine1(address.line1())
                        .setLine2(address.line2())
                        .setCity(address.city())
                        .setRegion(address.region())
                        .setPostalCode(address.postalCode())
                        .build();
    }

    private static cosell.schemas.@Nullable ContractKind kind(@Nullable ContractKind kind) {
        return switch (kind) {
            case null -> null;
            case NEW -> cosell.schemas.ContractKind.NEW;
            case RENEWAL -> cosell.schemas.ContractKind.RENEWAL;
        };
    }

    /** An amount without a currency, or the other way round, is no money yet. */
    private static @Nullable Money money(@Nullable Amount value) {
        return value == null
                ? null
                : value.money()
                        .map(money -> Money.newBuilder()
                                .setAmount(money.amount())
                                .setCurrency(money.currency())
                                .build())
                        .orElse(null);
    }
}
