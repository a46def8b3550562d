package cosell.platform.events;

import java.util.List;

/**
 * What a granting of rights did. Rights read {@code WRITE TOPIC cosell.crm.contoso.opportunities.v1}.
 *
 * @param principal whose rights
 * @param enforced whether the broker asks for rights at all
 * @param granted those that were missing
 * @param existing those that were there
 * @param beyond those that the principal has besides; they are left as they are
 */
public record RightsReport(
        String principal, boolean enforced, List<String> granted, List<String> existing, List<String> beyond) {

    public RightsReport {
        granted = List.copyOf(granted);
        existing = List.copyOf(existing);
        beyond = List.copyOf(beyond);
    }

    static RightsReport nothingEnforced(String principal) {
        return new RightsReport(principal, false, List.of(), List.of(), List.of());
    }
}
