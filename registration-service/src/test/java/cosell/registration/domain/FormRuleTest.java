package cosell.registration.domain;

import static cosell.registration.Samples.amount;
import static cosell.registration.Samples.form;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.domain.Fault;
import cosell.registration.Samples;
import cosell.registration.domain.eligibility.DealStatus;
import cosell.registration.domain.eligibility.DealType;
import cosell.registration.domain.eligibility.Eligibility;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormRuleTest {

    private static final Form GOOD = form();

    /** A form with one thing wrong, and what is said about it: pointer, code, rule. */
    record Wrong(String what, Form form, String said) {}

    @Test
    @DisplayName("G-03 a complete form passes")
    void aCompleteFormPasses() {
        assertThat(said(GOOD, Samples.eligible())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("oneThingWrong")
    @DisplayName("G-03 one thing that is wrong is one fault, at its place")
    void oneThingThatIsWrongIsOneFault(Wrong wrong) {
        assertThat(said(wrong.form(), Samples.eligible())).containsExactly(wrong.said());
    }

    static Stream<Wrong> oneThingWrong() {
        Contract good = Samples.contract();
        LocalDate signed = LocalDate.parse("2026-11-05");
        LocalDate end = LocalDate.parse("2027-11-04");
        return Stream.of(
                wrong(
                        "no kind",
                        contract(null, signed, signed, end, false),
                        "/contract/kind REQUIRED_FIELD_MISSING G-03"),
                wrong(
                        "not signed",
                        contract(good.kind(), null, signed, end, false),
                        "/contract/signedOn REQUIRED_FIELD_MISSING G-03"),
                wrong(
                        "no start",
                        contract(good.kind(), signed, null, end, false),
                        "/contract/startsOn REQUIRED_FIELD_MISSING G-03"),
                wrong(
                        "starts the day before it is signed",
                        contract(good.kind(), signed, signed.minusDays(1), end, false),
                        "/contract/startsOn VALUE_OUT_OF_RANGE G-03"),
                wrong(
                        "neither end nor perpetual",
                        contract(good.kind(), signed, signed, null, false),
                        "/contract/endsOn REQUIRED_FIELD_MISSING G-03"),
                wrong(
                        "end and perpetual",
                        contract(good.kind(), signed, signed, end, true),
                        "/contract/perpetual INVALID_VALUE G-03"),
                wrong(
                        "ends the day before it starts",
                        contract(good.kind(), signed, end, end.minusDays(1), false),
                        "/contract/endsOn VALUE_OUT_OF_RANGE G-03"),
                wrong("no total", values(null, amount("1", "USD")), "/contract/totalValue REQUIRED_FIELD_MISSING G-03"),
                wrong(
                        "no value of the solution",
                        values(amount("1", "USD"), null),
                        "/contract/solutionValue REQUIRED_FIELD_MISSING G-03"),
                wrong(
                        "a total without amount",
                        values(new Amount(null, "USD"), amount("1", "USD")),
                        "/contract/totalValue/amount REQUIRED_FIELD_MISSING G-03"),
                wrong(
                        "a total without currency",
                        values(new Amount(java.math.BigDecimal.ONE, null), amount("1", "USD")),
                        "/contract/totalValue/currency REQUIRED_FIELD_MISSING G-03"),
                wrong(
                        "a total of zero",
                        values(amount("0", "USD"), amount("1", "USD")),
                        "/contract/totalValue/amount VALUE_OUT_OF_RANGE G-03"),
                wrong(
                        "a currency that does not exist",
                        values(amount("1", "USD"), amount("1", "XYZ")),
                        "/contract/solutionValue/currency INVALID_VALUE G-03"),
                wrong("company not named", confirmed(false, true), "/contract/namesCompany INVALID_VALUE G-03"),
                wrong("solution not named", confirmed(true, false), "/contract/namesSolution INVALID_VALUE G-03"),
                wrong("no programme", with(null, Samples.SOLUTION), "/programme REQUIRED_FIELD_MISSING G-03"),
                wrong("unknown programme", with("ISV_CONNECT", Samples.SOLUTION), "/programme INVALID_ENUM_VALUE G-06"),
                wrong("no solution", with(Samples.AZURE, null), "/solutionId REQUIRED_FIELD_MISSING G-03"),
                wrong("a foreign solution", with(Samples.AZURE, "SOL-2001-FAB"), "/solutionId INVALID_VALUE G-03"),
                wrong(
                        "a solution without programme",
                        with(Samples.AZURE, Samples.PLAIN_SOLUTION),
                        "/solutionId INVALID_VALUE G-06"),
                wrong(
                        "a question not answered",
                        answers("runsOn", null),
                        "/deployment/runsOn REQUIRED_FIELD_MISSING G-03"),
                wrong("an impossible answer", answers("runsOn", "MOON"), "/deployment/runsOn INVALID_ENUM_VALUE G-03"),
                wrong("an answer to no question", answers("colour", "red"), "/deployment/colour INVALID_VALUE G-03"),
                wrong(
                        "no name",
                        contact(null, "+12065550100", "dana@contoso.example"),
                        "/contact/name REQUIRED_FIELD_MISSING G-03"),
                wrong(
                        "no phone",
                        contact("Dana", null, "dana@contoso.example"),
                        "/contact/phone REQUIRED_FIELD_MISSING G-03"),
                wrong("no e-mail", contact("Dana", "+12065550100", null), "/contact/email REQUIRED_FIELD_MISSING G-03"),
                wrong(
                        "a bad phone",
                        contact("Dana", "12345", "dana@contoso.example"),
                        "/contact/phone INVALID_STRING_FORMAT G-03"),
                wrong(
                        "a bad e-mail",
                        contact("Dana", "+12065550100", "dana@"),
                        "/contact/email INVALID_STRING_FORMAT G-03"),
                wrong("no document", documents(), "/documents NOT_ENOUGH_VALUES G-03"),
                wrong(
                        "a document that lies nowhere",
                        documents(
                                GOOD.documents().getFirst(),
                                ProofDocument.byReference(Samples.REGISTRATION, "order.pdf", null)),
                        "/documents/1/reference REQUIRED_FIELD_MISSING G-03"));
    }

    @Test
    @DisplayName("G-03 an empty form is told everything at once")
    void anEmptyFormIsToldEverythingAtOnce() {
        assertThat(said(Samples.emptyForm(), Samples.eligible()))
                .containsExactly(
                        "/programme REQUIRED_FIELD_MISSING G-03",
                        "/solutionId REQUIRED_FIELD_MISSING G-03",
                        "/contract/namesCompany INVALID_VALUE G-03",
                        "/contract/namesSolution INVALID_VALUE G-03",
                        "/contract/kind REQUIRED_FIELD_MISSING G-03",
                        "/contract/signedOn REQUIRED_FIELD_MISSING G-03",
                        "/contract/startsOn REQUIRED_FIELD_MISSING G-03",
                        "/contract/totalValue REQUIRED_FIELD_MISSING G-03",
                        "/contract/solutionValue REQUIRED_FIELD_MISSING G-03",
                        "/contract/endsOn REQUIRED_FIELD_MISSING G-03",
                        "/contact/name REQUIRED_FIELD_MISSING G-03",
                        "/contact/phone REQUIRED_FIELD_MISSING G-03",
                        "/contact/email REQUIRED_FIELD_MISSING G-03",
                        "/documents NOT_ENOUGH_VALUES G-03");
    }

    @Test
    @DisplayName("G-01 every condition that is not met is a fault of its own")
    void everyConditionThatIsNotMetIsAFaultOfItsOwn() {
        Eligibility nothing = Samples.eligibility(Samples.deal(
                DealType.PRIVATE, DealStatus.ACCEPTED, List.of(Samples.PLAIN_SOLUTION), Samples.open(Samples.CREATED)));

        List<String> messages = FormRule.THE_DEAL_IS_ELIGIBLE
                .refusals(new Submission(GOOD, nothing, Samples.PROGRAMMES, Samples.NOW))
                .map(RegistrationFaults::of)
                .map(Fault::message)
                .toList();

        assertThat(messages)
                .containsExactly(
                        "Only co-sell and partner-led deals can be registered; this one is PRIVATE.",
                        "No solution of the deal is eligible for an incentive programme.",
                        "The deal is not won; it is ACCEPTED.");
    }

    private static List<String> said(Form form, Eligibility eligibility) {
        return FormRule.refusalsOf(new Submission(form, eligibility, Samples.PROGRAMMES, Samples.NOW)).stream()
                .map(RegistrationFaults::of)
                .map(fault -> fault.pointer() + " " + fault.code() + " " + fault.rule())
                .toList();
    }

    private static Wrong wrong(String what, Form form, String said) {
        return new Wrong(what, form, said);
    }

    private static Wrong wrong(String what, Contract contract, String said) {
        return new Wrong(what, form(contract), said);
    }

    private static Contract contract(
            @Nullable ContractKind kind,
            @Nullable LocalDate signed,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            boolean perpetual) {
        Contract good = Samples.contract();
        return new Contract(kind, signed, start, end, perpetual, good.totalValue(), good.solutionValue(), true, true);
    }

    private static Contract values(@Nullable Amount total, @Nullable Amount solution) {
        Contract good = Samples.contract();
        return new Contract(
                good.kind(), good.signedOn(), good.startsOn(), good.endsOn(), false, total, solution, true, true);
    }

    private static Contract confirmed(boolean company, boolean solution) {
        Contract good = Samples.contract();
        return new Contract(
                good.kind(),
                good.signedOn(),
                good.startsOn(),
                good.endsOn(),
                false,
                good.totalValue(),
                good.solutionValue(),
                company,
                solution);
    }

    private static Form with(@Nullable String programme, @Nullable String solution) {
        Map<String, String> answers = Samples.AZURE.equals(programme) ? GOOD.deployment() : Map.of();
        return new Form(programme, solution, GOOD.contract(), answers, GOOD.contact(), GOOD.documents());
    }

    private static Form answers(String code, @Nullable String answer) {
        Map<String, String> answers = new HashMap<>(GOOD.deployment());
        answers.remove(code);
        if (answer != null) {
            answers.put(code, answer);
        }
        return new Form(
                GOOD.programme(), GOOD.solutionId(), GOOD.contract(), answers, GOOD.contact(), GOOD.documents());
    }

    private static Form contact(@Nullable String name, @Nullable String phone, @Nullable String email) {
        return new Form(
                GOOD.programme(),
                GOOD.solutionId(),
                GOOD.contract(),
                GOOD.deployment(),
                new Contact(name, phone, email),
                GOOD.documents());
    }

    private static Form documents(ProofDocument... documents) {
        return new Form(
                GOOD.programme(),
                GOOD.solutionId(),
                GOOD.contract(),
                GOOD.deployment(),
                GOOD.contact(),
                new ArrayList<>(List.of(documents)));
    }
}
