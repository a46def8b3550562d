package cosell.registration.domain;

import cosell.platform.forms.EmailAddresses;
import cosell.platform.forms.PhoneNumbers;
import cosell.registration.domain.FieldRefusal.Missing;
import cosell.registration.domain.FieldRefusal.NoDocuments;
import cosell.registration.domain.FieldRefusal.NoEmail;
import cosell.registration.domain.FieldRefusal.NoPhone;
import cosell.registration.domain.RegistrationRefusal.NotEligible;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A rule about what is submitted. All are asked, so that a partner sees everything that is wrong at once. */
@FunctionalInterface
interface FormRule {

    FormRule THE_DEAL_IS_ELIGIBLE =
            submission -> submission.eligibility().unmet().map(NotEligible::new);

    FormRule THE_PROGRAMME_IS_CONFIGURED_AND_TAKES_THE_SOLUTION = ProgrammeRules::programmeAndSolution;

    FormRule THE_CONTRACT_NAMES_COMPANY_AND_SOLUTION =
            submission -> ContractRules.confirmations(submission.form().contract());

    FormRule THE_CONTRACT_IS_COMPLETE =
            submission -> ContractRules.completeness(submission.form().contract());

    FormRule THE_CONTRACT_DOES_NOT_START_BEFORE_IT_IS_SIGNED =
            submission -> ContractRules.start(submission.form().contract());

    FormRule THE_CONTRACT_ENDS_OR_IS_PERPETUAL =
            submission -> ContractRules.end(submission.form().contract());

    FormRule VALUES_ARE_AMOUNTS_OF_MONEY =
            submission -> ContractRules.values(submission.form().contract());

    FormRule THE_PROGRAMMES_QUESTIONS_ARE_ANSWERED = ProgrammeRules::deployment;

    FormRule THE_CONTACT_CAN_BE_REACHED = submission -> {
        Contact contact = Objects.requireNonNullElse(submission.form().contact(), new Contact(null, null, null));
        String phone = contact.phone();
        String email = contact.email();
        return Refuse.all(
                Refuse.missing(contact.name(), "/contact/name", "the name of whom to ask"),
                phone == null
                        ? Refuse.missing(phone, "/contact/phone", "the phone number of whom to ask")
                        : Refuse.unless(PhoneNumbers.isE164(phone), new NoPhone("/contact/phone")),
                email == null
                        ? Refuse.missing(email, "/contact/email", "the e-mail address of whom to ask")
                        : Refuse.unless(EmailAddresses.isValid(email), new NoEmail("/contact/email")));
    };

    FormRule THE_EXECUTION_IS_PROVED = submission -> {
        List<ProofDocument> documents = submission.form().documents();
        return documents.isEmpty()
                ? Stream.of(new NoDocuments())
                : IntStream.range(0, documents.size())
                        .filter(index -> documents.get(index).reference() == null)
                        .mapToObj(index ->
                                new Missing("/documents/" + index + "/reference", "where the document can be found"));
    };

    List<FormRule> ALL = List.of(
            THE_DEAL_IS_ELIGIBLE,
            THE_PROGRAMME_IS_CONFIGURED_AND_TAKES_THE_SOLUTION,
            THE_CONTRACT_NAMES_COMPANY_AND_SOLUTION,
            THE_CONTRACT_IS_COMPLETE,
            THE_CONTRACT_DOES_NOT_START_BEFORE_IT_IS_SIGNED,
            THE_CONTRACT_ENDS_OR_IS_PERPETUAL,
            VALUES_ARE_AMOUNTS_OF_MONEY,
            THE_PROGRAMMES_QUESTIONS_ARE_ANSWERED,
            THE_CONTACT_CAN_BE_REACHED,
            THE_EXECUTION_IS_PROVED);

    Stream<? extends RegistrationRefusal> refusals(Submission submission);

    /** Everything that is wrong with it, in the order of the rules. */
    static List<RegistrationRefusal> refusalsOf(Submission submission) {
        return ALL.stream()
                .<RegistrationRefusal>flatMap(rule -> rule.refusals(submission))
                .toList();
    }
}
