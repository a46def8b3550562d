package cosell.launcher.imports;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.schemas.Address;
import cosell.schemas.CrmCustomer;
import cosell.schemas.CrmOpportunity;
import cosell.schemas.CrmPerson;
import cosell.schemas.CrmSolution;
import cosell.schemas.Help;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes opportunities of rows. What a row leaves out is left to the product to judge; what it garbles is told here. */
final class RowReader {

    private final Mapping mapping;
    private final Columns columns;

    RowReader(Mapping mapping, Columns columns) {
        this.mapping = mapping;
        this.columns = columns;
    }

    ReadRow read(Row row) {
        TypedFields fields = new TypedFields(mapping, new FieldValues(columns), row);
        String crmId = fields.text("crmId", mapping.id()).orElse("");
        CrmOpportunity opportunity = opportunity(fields, crmId);
        List<Fault> faults = new ArrayList<>(fields.faults());
        lengthFault(row).ifPresent(faults::add);
        if (crmId.isEmpty()) {
            faults.add(Fault.of(
                    "/crmId",
                    FaultCode.REQUIRED_FIELD_MISSING,
                    "This row has no id.",
                    "Give it the CRM's id.",
                    "X-01"));
        }
        return faults.isEmpty()
                ? new ReadRow.Sendable(row.number(), opportunity, fields.defaulted())
                : new ReadRow.Unreadable(row.number(), crmId, faults);
    }

    private Optional<Fault> lengthFault(Row row) {
        int cells = row.cells().size();
        return cells == columns.count()
                ? Optional.empty()
                : Optional.of(Fault.of(
                        "",
                        FaultCode.INVALID_STRING_FORMAT,
                        "This row has " + cells + " cells, the header " + columns.count() + ".",
                        "Look for a missing or unquoted separator.",
                        "X-03"));
    }

    private CrmOpportunity opportunity(TypedFields fields, String crmId) {
        return CrmOpportunity.newBuilder()
                .setSystem(mapping.system())
                .setCrmId(crmId)
                .setSourceVersion(fields.integer("sourceVersion"))
                .setSourceTime(fields.moment("sourceTime"))
                .setName(fields.text("name"))
                .setCustomer(customer(fields))
                .setCustomerContact(contact(fields))
                .setVendorConsent(fields.text("vendorConsent"))
                .setPartnersConsent(fields.text("partnersConsent"))
                .setLocationId(fields.text("locationId"))
                .setStage(fields.text("stage"))
                .setStagePercent(fields.percent("stagePercent"))
                .setOutcome(fields.outcome("outcome"))
                .setLostReason(fields.text("lostReason"))
                .setLostNotes(fields.text("lostNotes"))
                .setValue(fields.amount("value"))
                .setCurrency(fields.text("currency"))
                .setCloseDate(fields.date("closeDate"))
                .setContractDate(fields.date("contractDate"))
                .setTeam(team(fields))
                .setSolutions(solutions(fields))
                .setCampaignId(fields.text("campaignId"))
                .setNotes(fields.text("notes"))
                .setHelp(help(fields))
                .setVisibleToVendor(fields.answer("visibleToVendor"))
                .setOpenedAt(fields.moment("openedAt"))
                .setClosedAt(fields.moment("closedAt"))
                .setHistoric(Boolean.TRUE.equals(fields.answer("historic")))
                .build();
    }

    private static @Nullable CrmCustomer customer(TypedFields fields) {
        String name = fields.text("customer.name");
        String country = fields.text("customer.country");
        String duns = fields.text("customer.dunsNumber");
        Address address = address(fields);
        return none(name, country, duns, address)
                ? null
                : CrmCustomer.newBuilder()
                        .setName(name)
                        .setCountry(country)
                        .setDunsNumber(duns)
                        .setAddress(address)
                        .build();
    }

    private static @Nullable Address address(TypedFields fields) {
        Address address = Address.newBuilder()
                .setLine1(fields.text("customer.address.line1"))
                .setLine2(fields.text("customer.address.line2"))
                .setCity(fields.text("customer.address.city"))
                .setRegion(fields.text("customer.address.region"))
                .setPostalCode(fields.text("customer.address.postalCode"))
                .build();
        return none(
                        address.getLine1(),
                        address.getLine2(),
                        address.getCity(),
                        address.getRegion(),
                        address.getPostalCode())
                ? null
                : address;
    }

    private static @Nullable CrmPerson contact(TypedFields fields) {
        String name = fields.text("customerContact.name");
        String phone = fields.text("customerContact.phone");
        String email = fields.text("customerContact.email");
        return none(name, phone, email) ? null : person(name, phone, email);
    }

    /** A person of whom the row says nothing is left out; a list without anybody is none. */
    private @Nullable List<CrmPerson> team(TypedFields fields) {
        List<Map<String, FieldSource>> people = mapping.team();
        List<CrmPerson> team = new ArrayList<>();
        for (int at = 0; at < people.size(); at++) {
            String pointer = "team." + at + ".";
            String name = fields.part(pointer, "name", people.get(at));
            String phone = fields.part(pointer, "phone", people.get(at));
            String email = fields.part(pointer, "email", people.get(at));
            if (!none(name, email)) {
                team.add(person(name, phone, email));
            }
        }
        return team.isEmpty() ? null : team;
    }

    private @Nullable List<CrmSolution> solutions(TypedFields fields) {
        List<Map<String, FieldSource>> lines = mapping.solutions();
        List<CrmSolution> solutions = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            String pointer = "solutions." + at + ".";
            String id = fields.part(pointer, "id", lines.get(at));
            Integer quantity = fields.count(pointer, "quantity", lines.get(at));
            if (id != null) {
                solutions.add(
                        CrmSolution.newBuilder().setId(id).setQuantity(quantity).build());
            }
        }
        return solutions.isEmpty() ? null : solutions;
    }

    private static @Nullable Help help(TypedFields fields) {
        String kind = fields.text("help.kind");
        String notes = fields.text("help.notes");
        return kind == null
                ? null
                : Help.newBuilder().setKind(kind).setNotes(notes).build();
    }

    private static CrmPerson person(@Nullable String name, @Nullable String phone, @Nullable String email) {
        return CrmPerson.newBuilder()
                .setName(name)
                .setPhone(phone)
                .setEmail(email)
                .build();
    }

    private static boolean none(@Nullable Object... values) {
        return Stream.of(values).allMatch(Objects::isNull);
    }
}
