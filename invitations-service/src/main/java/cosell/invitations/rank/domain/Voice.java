package cosell.invitations.rank.domain;

import cosell.platform.domain.OrganizationId;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What one inviter has to say: the average of its invitations, be it one or a thousand. */
record Voice(OrganizationId inviter, boolean ofVendor, long invitations, long answers, Points average) {

    /** The voices of all inviters, always in the same order. */
    static List<Voice> of(List<Counted> counted) {
        return counted.stream()
                .collect(Collectors.groupingBy(one -> one.inviter().value(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Voice::ofOne)
                .toList();
    }

    private static Voice ofOne(List<Counted> invitations) {
        Points sum = invitations.stream().map(Counted::points).reduce(Points.NONE, Points::plus);
        return new Voice(
                invitations.getFirst().inviter(),
                invitations.getFirst().byVendor(),
                invitations.size(),
                invitations.stream().filter(Counted::isAnswered).count(),
                sum.dividedBy(invitations.size()));
    }

    static long invitations(Collection<Voice> voices) {
        return voices.stream().mapToLong(Voice::invitations).sum();
    }

    static long answers(Collection<Voice> voices) {
        return voices.stream().mapToLong(Voice::answers).sum();
    }

    static long answered(Collection<Voice> voices) {
        return voices.stream().filter(voice -> voice.answers() > 0).count();
    }
}
