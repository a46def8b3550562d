package cosell.invitations.directory.domain;

import cosell.invitations.directory.domain.Checks.Identity;
import cosell.invitations.directory.domain.DirectoryRefusal.DefaultTwice;
import cosell.invitations.directory.domain.DirectoryRefusal.Form;
import cosell.invitations.directory.domain.DirectoryRefusal.NoDefault;
import cosell.invitations.directory.domain.DirectoryRefusal.NoLocation;
import cosell.invitations.directory.domain.EntryDraft.LocationDraft;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What must hold of an organization's locations: there is one at least, and one that is meant when nothing else says. */
final class LocationRules {

    static final String LIST = "/locations";
    static final int MOST = 500;

    private static final Identity<LocationDraft> BY_ID = new Identity<>("/id", LocationDraft::id);

    private LocationRules() {}

    static Stream<DirectoryRefusal> refusals(List<LocationDraft> locations) {
        Stream<DirectoryRefusal> each = Checks.list(LIST, locations, MOST, BY_ID, LocationRules::location);
        return Stream.concat(each, defaults(locations));
    }

    private static Stream<DirectoryRefusal> location(String pointer, LocationDraft draft) {
        return Stream.of(
                        Checks.required(pointer + "/id", draft.id(), Form.ID),
                        Checks.text(pointer + "/name", draft.name()),
                        Checks.required(pointer + "/country", draft.country(), Form.COUNTRY))
                .flatMap(refusals -> refusals);
    }

    private static Stream<DirectoryRefusal> defaults(List<LocationDraft> locations) {
        if (locations.isEmpty()) {
            return Stream.of(new NoLocation(LIST));
        }
        List<String> places = IntStream.range(0, locations.size())
                .filter(at -> locations.get(at).isDefault())
                .mapToObj(at -> LIST + "/" + at + "/byDefault")
                .toList();
        return places.isEmpty()
                ? Stream.of(new NoDefault(LIST))
                : places.stream().skip(1).map(place -> new DefaultTwice(place, places.getFirst()));
    }
}
