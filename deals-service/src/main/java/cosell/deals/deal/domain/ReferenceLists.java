package cosell.deals.deal.domain;

import java.util.List;
import java.util.Optional;

/** The configured lists that rules speak of. */
public record ReferenceLists(
        List<Code> helpKinds,
        List<Reason> lostReasons,
        List<Reason> declineReasons,
        StageScale stages,
        List<AssessmentType> assessments,
        Limits limits) {

    public ReferenceLists {
        helpKinds = List.copyOf(helpKinds);
        lostReasons = List.copyOf(lostReasons);
        declineReasons = List.copyOf(declineReasons);
        assessments = List.copyOf(assessments);
    }

    /** A code and how people call it. */
    public record Code(String code, String name) {}

    /**
     * Why something ended.
     *
     * @param notesNeeded whether the code alone says too little
     * @param vendorOnly whether only the vendor may give it
     */
    public record Reason(String code, String name, boolean notesNeeded, boolean vendorOnly) {}

    /** A kind of solution assessment with its own stages. */
    public record AssessmentType(String code, String name, StageScale stages) {}

    /** How much there may be of something. */
    public record Limits(int solutions, int team, int invitations, int name, int notes) {}

    /** The same lists with other stages for all but assessments, which keep their own. */
    public ReferenceLists with(StageScale others) {
        return new ReferenceLists(helpKinds, lostReasons, declineReasons, others, assessments, limits);
    }

    Optional<AssessmentType> assessment(String code) {
        return assessments.stream().filter(type -> type.code().equals(code)).findFirst();
    }

    Optional<Reason> lostReason(String code) {
        return lostReasons.stream().filter(reason -> reason.code().equals(code)).findFirst();
    }

    List<String> lostReasonCodes() {
        return lostReasons.stream().map(Reason::code).toList();
    }

    List<String> helpKindCodes() {
        return helpKinds.stream().map(Code::code).toList();
    }
}
