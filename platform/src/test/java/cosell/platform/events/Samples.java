package cosell.platform.events;

import cosell.platform.domain.Position;
import cosell.schemas.CrmOpportunity;
import cosell.schemas.CrmOutcome;
import cosell.schemas.CrmPerson;
import cosell.schemas.CrmResult;
import cosell.schemas.CrmResultOutcome;
import cosell.schemas.Fault;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Records that use every logical type, null and nesting. */
final class Samples {

    static final UUID ID = UUID.fromString("0b5f3c1e-8f0a-5a3e-9d55-6a1f2b3c4d5e");
    static final Instant AT = Instant.parse("2026-11-20T08:15:30.123Z");
    static final String RESULTS = "cosell.crm.contoso.results.v1";
    static final String OPPORTUNITIES = "cosell.crm.contoso.opportunities.v1";

    private Samples() {}

    static CrmResult result() {
        return CrmResult.newBuilder()
                .setResultId(ID)
                .setOrganization("contoso")
                .setTopic(OPPORTUNITIES)
                .setPartition(2)
                .setOffset(41L)
                .setOutcome(CrmResultOutcome.REJECTED)
                .setDealSequence(7L)
                .setFaults(List.of(Fault.newBuilder()
                        .setPointer("/name")
                        .setCode("REQUIRED_FIELD_MISSING")
                        .setMessage("Größe ✓")
                        .setFix("Send a name")
                        .setPossibleFrom(AT)
                        .build()))
                .setDecidedAt(AT)
                .build();
    }

    static CrmOpportunity opportunity() {
        return CrmOpportunity.newBuilder()
                .setSystem("crm")
                .setCrmId("4711")
                .setOutcome(CrmOutcome.WON)
                .setValue(new BigDecimal("1250.5000"))
                .setCurrency("EUR")
                .setCloseDate(LocalDate.of(2027, 2, 28))
                .setTeam(List.of(CrmPerson.newBuilder().setName("Ana").build()))
                .build();
    }

    static CloudEventAttributes attributes() {
        return new CloudEventAttributes(
                ID.toString(),
                "cosell.deal.accepted.v1",
                "/deals-service",
                AT,
                "deal-1",
                new Position(1, 7),
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    }
}
