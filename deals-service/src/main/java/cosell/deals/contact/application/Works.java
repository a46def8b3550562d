package cosell.deals.contact.application;

import cosell.deals.contact.domain.Task;

/** Who does which task. */
public record Works(EraseFromDeals erasing, ReplaceInTeams replacing) {

    DealWork of(Task task) {
        return switch (task) {
            case Task.Erasure _ -> erasing;
            case Task.Replacement _ -> replacing;
        };
    }
}
