package cosell.invitations.engagement.adapter.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who may invite whom, read from the rule book by hand (I-02, V-01, V-02): {@code sent}, or the status of the answer and
 * the rules it names.
 */
final class InvitingTable {

    /** I-02, row by row; I-04: the vendor does not invite itself. */
    static final InvitingTable DEALS = of("""
            deal                | open:vendor | open:partner | ended:vendor  | ended:partner
            PRIVATE             | sent        | sent         | 409 I-02      | 409 I-02
            PARTNER_LED         | sent        | sent         | 409 I-02      | 409 I-02
            CO_SELL             | sent        | sent         | 409 I-02      | 409 I-02
            PARTNER_TO_PARTNER  | sent        | sent         | 409 I-02      | 409 I-02
            SOLUTION_ASSESSMENT | 409 I-02    | 409 I-02     | 409 I-02      | 409 I-02
            VENDORS_OWN         | 422 I-04    | sent         | 409 I-02+I-04 | 409 I-02
            """);

    /**
     * V-01, V-02: who may act for an organization, only reads, or sees nothing. Own: its deal invites. Invited: it got an
     * invitation, whatever became of it.
     */
    static final InvitingTable PEOPLE = of("""
            who                     | own   | invited
            ADMIN_EVERYWHERE        | acts  | acts
            ADMIN_OF_THE_LOCATION   | acts  | acts
            ADMIN_ELSEWHERE         | none  | none
            USER_NAMED_EVERYWHERE   | acts  | acts
            USER_NAMED_AT_LOCATION  | acts  | acts
            USER_NAMED_ELSEWHERE    | none  | acts
            USER_NOT_NAMED          | none  | none
            USER_WITHOUT_ADDRESS    | none  | none
            READER_EVERYWHERE       | reads | reads
            READER_OF_THE_LOCATION  | reads | reads
            READER_ELSEWHERE        | none  | none
            REVIEWER                | none  | none
            OPERATOR                | none  | none
            SELLER_OF_THE_VENDOR    | acts  | acts
            SELLER_OF_A_PARTNER     | none  | none
            """);

    /** I-02 with I-04: who was invited before, in this order. */
    static final InvitingTable EARLIER = of("""
            earlier                      | again
            WITHDRAWN                    | sent
            WITHDRAWN,WITHDRAWN          | sent
            NEVER_SENT                   | sent
            DECLINED                     | sent
            EXPIRED                      | sent
            OVERDUE                      | sent
            DECLINED,WITHDRAWN           | sent
            WITHDRAWN,EXPIRED,WITHDRAWN  | sent
            DECLINED,NEVER_SENT          | sent
            DECLINED,DECLINED            | 409 I-02
            DECLINED,EXPIRED             | 409 I-02
            EXPIRED,DECLINED             | 409 I-02
            EXPIRED,EXPIRED              | 409 I-02
            EXPIRED,OVERDUE              | 409 I-02
            EXPIRED,WITHDRAWN,DECLINED   | 409 I-02
            PENDING                      | 409 I-04
            ACCEPTED                     | 409 I-04
            DECLINED,PENDING             | 409 I-04
            EXPIRED,ACCEPTED             | 409 I-04
            DECLINED,EXPIRED,WITHDRAWN   | 409 I-02
            """);

    private final List<String> rows;
    private final Map<String, String> cells;

    private InvitingTable(List<String> rows, Map<String, String> cells) {
        this.rows = rows;
        this.cells = cells;
    }

    private static InvitingTable of(String text) {
        List<List<String>> lines = text.lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
        List<String> header = lines.getFirst();
        List<List<String>> body = lines.subList(1, lines.size());
        Map<String, String> cells = body.stream()
                .flatMap(row -> IntStream.range(1, header.size())
                        .mapToObj(at -> Map.entry(row.getFirst() + " " + header.get(at), row.get(at))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new InvitingTable(body.stream().map(List::getFirst).toList(), cells);
    }

    List<String> rows() {
        return rows;
    }

    /** Fails for a cell that the table does not have. */
    String at(String row, String column) {
        String cell = cells.get(row + " " + column);
        if (cell == null) {
            throw new IllegalArgumentException("No cell " + row + " " + column);
        }
        return cell;
    }
}
