package cosell.deals.deal.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FieldChangeTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Test
    void objectsAreComparedFieldByFieldAndListsAsAWhole() {
        assertThat(FieldChange.between(
                        json("{'name':'a','customer':{'name':'W','a/b':1},'team':[1,2]}"),
                        json("{'name':'a','customer':{'name':'X','a/b':2},'team':[1,3]}")))
                .containsExactly(
                        new FieldChange("/customer/a~1b", json("1"), json("2")),
                        new FieldChange("/customer/name", json("'W'"), json("'X'")),
                        new FieldChange("/team", json("[1,2]"), json("[1,3]")));
    }

    @Test
    void nothingIsTheSameAsNull() {
        assertThat(FieldChange.between(json("{'a':null}"), json("{'b':null}"))).isEmpty();
        assertThat(FieldChange.between(json("{'a':null}"), json("{'a':{'b':1}}")))
                .containsExactly(new FieldChange("/a", null, json("{'b':1}")));
        assertThat(FieldChange.between(json("{'a':{'b':1}}"), json("{}")))
                .containsExactly(new FieldChange("/a", json("{'b':1}"), null));
    }

    @Test
    void overlapsWithWhatItContainsAndIsContainedIn() {
        FieldChange value = new FieldChange("/value", null, null);
        FieldChange amount = new FieldChange("/value/amount", null, null);
        FieldChange valued = new FieldChange("/valued", null, null);

        assertThat(value.overlaps(amount)).isTrue();
        assertThat(amount.overlaps(value)).isTrue();
        assertThat(value.overlaps(valued)).isFalse();
        assertThat(valued.overlaps(value)).isFalse();
    }

    private static JsonNode json(String text) {
        return MAPPER.readTree(text.replace('\'', '"'));
    }
}
