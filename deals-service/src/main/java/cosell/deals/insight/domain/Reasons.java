package cosell.deals.insight.domain;

import java.util.List;

/** Why deals were lost and invitations declined; the most frequent reason first. */
public record Reasons(List<Reason> lost, List<Reason> declined) {

    /** How often a reason was given, of all lost or all declined ones. */
    public record Reason(String code, Rate given) {}

    public Reasons {
        lost = List.copyOf(lost);
        declined = List.copyOf(declined);
    }
}
