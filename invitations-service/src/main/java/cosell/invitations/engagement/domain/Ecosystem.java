package cosell.invitations.engagement.domain;

import cosell.platform.domain.OrganizationId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The directory entries that one decision needs. An organization that is not among them is not in the directory. */
public record Ecosystem(List<Party> parties) {
    public Ecosystem {
        parties = List.copyOf(parties);
    }

    public Optional<Party> find(@Nullable OrganizationId id) {
        return parties.stream().filter(party -> party.id().equals(id)).findFirst();
    }

    /** I-04: active and enabled, and so findable and invitable. */
    boolean includes(OrganizationId id) {
        return find(id).filter(Party::inEcosystem).isPresent();
    }
}
