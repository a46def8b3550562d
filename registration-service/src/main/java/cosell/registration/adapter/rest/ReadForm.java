package cosell.registration.adapter.rest;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.platform.domain.Money;
import cosell.platform.web.ReadBody;
import cosell.registration.adapter.rest.FormRequest.AmountRequest;
import cosell.registration.adapter.rest.FormRequest.ContactRequest;
import cosell.registration.adapter.rest.FormRequest.ContractRequest;
import cosell.registration.adapter.rest.FormRequest.DocumentRequest;
import cosell.registration.domain.Amount;
import cosell.registration.domain.Contact;
import cosell.registration.domain.Contract;
import cosell.registration.domain.Form;
import cosell.registration.domain.ProofDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a form: blanks count as missing, what can't be stored is a fault. */
final class ReadForm {

    private final UUID registrationId;
    private final List<Fault> faults = new ArrayList<>();

    private ReadForm(UUID registrationId) {
        this.registrationId = registrationId;
    }

    /** What could be read of the form, and all that is wrong with how it is written. */
    record Result(Form form, List<Fault> faults) {}

    static Result of(ReadBody<FormRequest> body, UUID registrationId) {
        ReadForm reading = new ReadForm(registrationId);
        Form form = reading.form(body.value());
        List<Fault> all = new ArrayList<>(body.faults());
        all.addAll(reading.faults);
        return new Result(form, List.copyOf(all));
    }

    private Form form(FormRequest request) {
        return new Form(
                text(request.programme()),
                text(request.solutionId()),
                contract(request.contract()),
                deployment(request.deployment()),
                contact(request.contact()),
                documents(request.documents()));
    }

    private Contract contract(@Nullable ContractRequest request) {
        ContractRequest contract =
                request == null ? new ContractRequest(null, null, null, null, null, null, null, null, null) : request;
        return new Contract(
                contract.kind(),
                contract.signedOn(),
                contract.startsOn(),
                contract.endsOn(),
                Boolean.TRUE.equals(contract.perpetual()),
                amount(contract.totalValue(), "/contract/totalValue/amount"),
                amount(contract.solutionValue(), "/contract/solutionValue/amount"),
                Boolean.TRUE.equals(contract.namesCompany()),
                Boolean.TRUE.equals(contract.namesSolution()));
    }

    private @Nullable Amount amount(@Nullable AmountRequest request, String pointer) {
        if (request == null) {
            return null;
        }
        BigDecimal amount = request.amount();
        if (amount != null && !Money.fits(amount)) {
            faults.add(Fault.of(
                    pointer,
                    FaultCode.VALUE_OUT_OF_RANGE,
                    "An amount has at most 16 digits and " + Money.SCALE + " decimals.",
                    "Send an amount within that.",
                    null));
            amount = null;
        }
        return new Amount(amount, text(request.currency()));
    }

    private static Map<String, String> deployment(@Nullable Map<String, String> request) {
        Map<String, String> answers = new HashMap<>();
        if (request != null) {
            request.forEach((code, answer) -> {
                String text = text(answer);
                if (text != null) {
                    answers.put(code, text);
                }
            });
        }
        return answers;
    }

    private static @Nullable Contact contact(@Nullable ContactRequest request) {
        if (request == null) {
            return null;
        }
        return new Contact(text(request.name()), text(request.phone()), text(request.email()));
    }

    private List<ProofDocument> documents(@Nullable List<DocumentRequest> request) {
        List<ProofDocument> documents = new ArrayList<>();
        List<DocumentRequest> sent = request == null ? List.of() : request;
        for (int index = 0; index < sent.size(); index++) {
            String name = text(sent.get(index).name());
            if (name == null) {
                faults.add(Fault.of(
                        "/documents/" + index + "/name",
                        FaultCode.REQUIRED_FIELD_MISSING,
                        "The document has no name.",
                        "Send its file name.",
                        "G-03"));
            }
            documents.add(ProofDocument.byReference(
                    registrationId,
                    name == null ? "" : name,
                    text(sent.get(index).reference())));
        }
        return documents;
    }

    private static @Nullable String text(@Nullable String sent) {
        return sent == null || sent.isBlank() ? null : sent.strip();
    }
}
