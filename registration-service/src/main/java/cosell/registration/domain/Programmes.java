package cosell.registration.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The configured programmes (G-06); all others are refused. */
public record Programmes(List<Programme> all) {

    public Programmes {
        all = List.copyOf(all);
    }

    public Optional<Programme> named(String code) {
        return all.stream().filter(programme -> programme.code().equals(code)).findFirst();
    }

    public Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>();
        all.forEach(programme -> codes.add(programme.code()));
        return codes;
    }
}
