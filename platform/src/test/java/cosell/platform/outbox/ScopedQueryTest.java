package cosell.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cosell.platform.domain.OrganizationId;
import cosell.platform.security.OrganizationScope;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ScopedQueryTest {

    private static final ScopedQuery OF_CONTOSO =
            ScopedQuery.in(OrganizationScope.system(new OrganizationId("contoso"), "test"));

    @Test
    void oneConditionNeverTakesThePlaceOfAnother() {
        ScopedQuery visible = OF_CONTOSO.whereIn("readers", List.of("me"));

        assertThatThrownBy(() -> visible.whereIn("readers", List.of("anybody")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(visible.whereContains("readers", "sam").toFilter())
                .isEqualTo(new Document("orgs", "contoso")
                        .append("readers", new Document("$in", List.of("me")).append("$all", List.of("sam"))));
    }

    @Test
    void allDemandsOfElementsAreMadeAtOnce() {
        assertThat(OF_CONTOSO
                        .whereContains("tags", "a")
                        .whereContains("tags", "b")
                        .toFilter()
                        .get("tags"))
                .isEqualTo(new Document("$all", List.of("a", "b")));
    }

    @Test
    void goesOnBehindAnElementFromABoundThatAnIndexCanBeEnteredAt() {
        ScopedQuery query = OF_CONTOSO.whereBelow("value", 9).descendingBy("value");

        Document filter = query.after(7, "x").toFilter();

        assertThat(filter.get("value")).isEqualTo(new Document("$lt", 9).append("$lte", 7));
        assertThat(filter.get("$or"))
                .isEqualTo(List.of(
                        new Document("value", new Document("$lt", 7)),
                        new Document("value", 7).append("_id", new Document("$lt", "x"))));
    }

    @Test
    void thePlaceOnAPageReplacesTheWiderBoundOfTheQuery() {
        ScopedQuery query = OF_CONTOSO.whereAtMost("value", 9).descendingBy("value");

        assertThat(query.after(7, "x").toFilter().get("value")).isEqualTo(new Document("$lte", 7));
    }

    @Test
    void goesOnByIdWhereNothingElseTellsElementsApart() {
        ScopedQuery query = OF_CONTOSO.whereUnknown("due").ascendingBy("due").after("x");

        assertThat(query.toFilter().get("_id")).isEqualTo(new Document("$gt", "x"));
        assertThat(query.toFilter().get("due")).isEqualTo(new Document("$eq", null));
    }
}
