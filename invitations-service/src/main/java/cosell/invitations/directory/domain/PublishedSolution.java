package cosell.invitations.directory.domain;

import java.util.List;

/** A solution published as co-sell ready, with the incentive programmes it is eligible for. */
public record PublishedSolution(String id, String name, List<String> programmes) {
    public PublishedSolution {
        programmes = List.copyOf(programmes);
    }
}
