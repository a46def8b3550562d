package cosell.registration.adapter.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form as it is sent: to draft a registration, and to replace what was filled in. */
record FormRequest(
        @Nullable UUID dealId,
        @Nullable String programme,
        @Nullable String solutionId,
        @Nullable ContractRequest contract,
        @Nullable Map<String, String> deployment,
        @Nullable ContactRequest contact,
        @Nullable List<DocumentRequest> documents) {

    record ContractRequest(
            cosell.registration.domain.@Nullable ContractKind kind,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable Boolean perpetual,
            @Nullable AmountRequest totalValue,
            @Nullable AmountRequest solutionValue,
            @Nullable Boolean namesCompany,
            @Nullable Boolean namesSolution) {}

    record AmountRequest(
            @Nullable BigDecimal amount, @Nullable String currency) {}

    record ContactRequest(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {}

    record DocumentRequest(@Nullable String name, @Nullable String reference) {}
}
