package cosell.invitations.directory.adapter.file;

import cosell.invitations.directory.application.DirectoryKeys;
import cosell.invitations.directory.domain.Entry;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads directory files strictly: what is not understood is refused before anything is imported. */
public final class DirectoryFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private DirectoryFile() {}

    /** Throws {@link IllegalArgumentException} for an id that is listed twice or can be no organization's. */
    public static List<Entry> read(InputStream json) {
        List<Entry> entries = List.of(MAPPER.readValue(json, FileOrganization[].class)).stream()
                .map(FileOrganization::entry)
                .toList();
        Set<String> ids = new HashSet<>();
        ids.add(DirectoryKeys.EVERYBODY.value());
        for (Entry entry : entries) {
            String id = entry.profile().id().value();
            if (!ids.add(id)) {
                throw new IllegalArgumentException("The directory file lists " + id + " twice, or it is reserved");
            }
        }
        return entries;
    }
}
