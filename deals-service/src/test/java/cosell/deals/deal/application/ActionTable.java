package cosell.deals.deal.application;

import cosell.deals.deal.domain.DealAction;
import cosell.deals.deal.domain.DealStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rules that keep an action from being possible, read from the rule book by hand; a dash where nothing does. */
final class ActionTable {

    /** D-09: a received deal awaits its answer. D-08: what was started here has none to give. */
    private static final String RECEIVED = """
            deal                  | edit mark-stage mark-won mark-lost grant       invite-vendor    invite-partner accept decline register
            CO_SELL_INBOUND       | D-09 D-09       D-09     D-09      D-09+D-16   D-09+I-02        D-09+I-02      -      -       G-01
            PARTNER_INBOUND       | D-09 D-09       D-09     D-09      D-09+D-16   D-09+I-02        D-09+I-02      -      -       G-01
            VENDOR_INBOUND        | D-09 D-09       D-09     D-09      D-09+D-16   D-09+I-02+I-04   D-09+I-02      -      -       G-01
            """;

    /** D-11, D-12, D-14: all is open. D-13: an assessment's stages come first. D-16, I-02: upgrades. D-04: the vendor's. */
    private static final String ACCEPTED = """
            deal                  | edit mark-stage mark-won mark-lost grant invite-vendor invite-partner accept decline register
            PRIVATE               | -    -          -        -         -     D-04          -              D-08   D-08    G-01
            PRIVATE_WITH_CONTACT  | -    -          -        -         -     -             -              D-08   D-08    G-01
            PARTNER_LED           | -    -          -        -         D-16  D-04          -              D-08   D-08    G-01
            CO_SELL_ASKED         | -    -          -        -         D-16  I-04          -              D-08   D-08    G-01
            CO_SELL_JOINED        | -    -          -        -         D-16  I-04          -              D-08   D-08    G-01
            CO_SELL_DECLINED      | -    -          -        -         D-16  -             -              D-08   D-08    G-01
            PARTNER_OUTBOUND      | -    -          -        -         -     D-04          -              D-08   D-08    G-01
            NOT_ENABLED           | -    -          -        -         I-04  D-04+I-04     I-04           D-08   D-08    G-01
            ASSESSMENT_BEGUN      | -    -          D-13     -         D-16  I-02          I-02           D-08   D-08    G-01
            ASSESSMENT_COMPLETE   | -    D-13       -        -         D-16  I-02          I-02           D-08   D-08    G-01
            VENDOR_OUTBOUND       | -    -          -        -         D-16  I-04          -              D-08   D-08    G-01
            CO_SELL_INBOUND       | -    -          -        -         D-16  I-02          I-02           I-05   I-05    G-01
            PARTNER_INBOUND       | -    -          -        -         D-16  I-02          I-02           I-05   I-05    G-01
            VENDOR_INBOUND        | -    -          -        -         D-16  I-02+I-04     I-02           I-05   I-05    G-01
            """;

    /** G-01: won co-sell and partner-led deals are registered, of co-sell ones those in which the vendor took part. */
    private static final Set<EveryDeal.Kind> REGISTRABLE_WHEN_WON = Set.of(
            EveryDeal.Kind.PARTNER_LED,
            EveryDeal.Kind.CO_SELL_JOINED,
            EveryDeal.Kind.CO_SELL_INBOUND,
            EveryDeal.Kind.VENDOR_OUTBOUND,
            EveryDeal.Kind.VENDOR_INBOUND);

    private static final Map<String, String> RECEIVED_CELLS = cells(RECEIVED);
    private static final Map<String, String> ACCEPTED_CELLS = cells(ACCEPTED);

    private ActionTable() {}

    static Set<String> unmet(EveryDeal.Case each, DealAction action) {
        if (action == DealAction.FAVORITE || action == DealAction.UNFAVORITE) {
            return Set.of();
        }
        return switch (each.status()) {
            case RECEIVED -> rules(RECEIVED_CELLS, each, action);
            case ACCEPTED -> rules(ACCEPTED_CELLS, each, action);
            case WON, LOST, DECLINED, EXPIRED, WITHDRAWN -> afterTheEnd(each, action);
        };
    }

    /** D-07: nothing changes any more; I-05: an answer comes once. */
    private static Set<String> afterTheEnd(EveryDeal.Case each, DealAction action) {
        return switch (action) {
            case ACCEPT, DECLINE -> Set.of(each.kind().inbound() ? "I-05" : "D-08");
            case REGISTER ->
                each.status() == DealStatus.WON && REGISTRABLE_WHEN_WON.contains(each.kind())
                        ? Set.of()
                        : Set.of("G-01");
            default -> Set.of("D-07");
        };
    }

    private static Set<String> rules(Map<String, String> cells, EveryDeal.Case each, DealAction action) {
        String cell = cells.get(each.kind() + " " + column(action));
        return cell.equals("-") ? Set.of() : new TreeSet<>(Arrays.asList(cell.split("\\+", -1)));
    }

    private static String column(DealAction action) {
        return action == DealAction.GRANT_VISIBILITY
                ? "grant"
                : action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, String> cells(String table) {
        List<List<String>> rows = table.lines()
                .map(line -> Arrays.asList(line.strip().split("[ |]+", -1)))
                .toList();
        List<String> header = rows.getFirst();
        return rows.stream()
                .skip(1)
                .flatMap(row -> IntStream.range(1, header.size())
                        .mapToObj(at -> Map.entry(row.getFirst() + " " + header.get(at), row.get(at))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
