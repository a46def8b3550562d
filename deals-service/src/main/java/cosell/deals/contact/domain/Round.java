package cosell.deals.contact.domain;

import cosell.platform.domain.Actor;
import cosell.platform.domain.OrganizationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work that is carried out deal by deal. A value: what it does is written by who carries it out.
 *
 * @param startedBy who asked; without the address once it has ended
 * @param endedAt when every deal was dealt with; null before
 */
public record Round(
        UUID roundId,
        OrganizationId organization,
        Task task,
        Digest digest,
        Actor startedBy,
        Instant startedAt,
        @Nullable Instant endedAt,
        Phase phase,
        Tally tally,
        Stand stand) {

    /** How far it is. Stored by name: never renamed. */
    public enum Phase {
        RUNNING,
        /** Every deal was dealt with; what the round itself knows of the person goes now. */
        CLOSING,
        DONE
    }

    public static Round started(
            UUID roundId, OrganizationId organization, Task task, Digest digest, Actor by, Instant now) {
        return new Round(roundId, organization, task, digest, by, now, null, Phase.RUNNING, Tally.NONE, Stand.AT_START);
    }

    public boolean isOver() {
        return phase == Phase.DONE;
    }

    /** Nobody else takes it up until then. */
    public Round held(Instant until) {
        return with(stand.held(until, stand.waitsFor()));
    }

    /** It is left to whoever comes next, from a moment on. */
    public Round left(Instant from, String waitsFor) {
        return with(stand.held(from, waitsFor));
    }

    /** The stretch under way is done, and the next one begins. */
    public Round advanced(
            Collection<DealOutcome> outcomes, Collection<String> stretch, @Nullable String next, Instant until) {
        Tally counted = tally;
        for (DealOutcome outcome : outcomes) {
            counted = counted.plus(outcome);
        }
        return with(counted, new Stand(List.copyOf(stretch), next, until, null));
    }

    public Round counted(long deals) {
        return with(tally.ofTotal(deals), stand);
    }

    /** Every deal was dealt with, and so many documents elsewhere. */
    public Round ended(Instant at, long elsewhere, Instant until) {
        return new Round(
                        roundId,
                        organization,
                        task,
                        digest,
                        startedBy,
                        startedAt,
                        at,
                        Phase.CLOSING,
                        tally.withElsewhere(elsewhere),
                        new Stand(List.of(), null, until, null))
                .forgotten();
    }

    /** Without anything that tells whom it was about, or how to reach who asked. */
    public Round forgotten() {
        return new Round(
                roundId,
                organization,
                task.forgotten(),
                digest,
                forgotten(startedBy),
                startedAt,
                endedAt,
                phase,
                tally,
                stand);
    }

    /** Without an address; where tokens name people by their address, without the name, too. */
    public static Actor forgotten(Actor actor) {
        return actor.subject().indexOf('@') < 0
                ? new Actor(actor.kind(), actor.organization(), actor.subject(), null)
                : actor.erased();
    }

    /** Nothing is left of the person. */
    public Round done() {
        return new Round(roundId, organization, task, digest, startedBy, startedAt, endedAt, Phase.DONE, tally, stand);
    }

    private Round with(Stand newStand) {
        return with(tally, newStand);
    }

    private Round with(Tally newTally, Stand newStand) {
        return new Round(roundId, organization, task, digest, startedBy, startedAt, endedAt, phase, newTally, newStand);
    }
}
