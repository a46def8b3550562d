package cosell.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.domain.OrganizationId;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {

    private static final OrganizationId CONTOSO = new OrganizationId("contoso-2");

    @Test
    void ofAnOrganizationNameIt() {
        assertThat(Topics.crmOpportunities(CONTOSO)).isEqualTo("cosell.crm.contoso-2.opportunities.v1");
        assertThat(Topics.crmResults(CONTOSO)).isEqualTo("cosell.crm.contoso-2.results.v1");
        assertThat(Topics.crmChanges(CONTOSO)).isEqualTo("cosell.crm.contoso-2.changes.v1");
        assertThat(Topics.organizationOf(Topics.crmChanges(CONTOSO))).contains(CONTOSO);
    }

    @Test
    void ofOpportunitiesMatchTheSubscription() {
        Pattern subscription = Pattern.compile(Topics.CRM_OPPORTUNITIES_PATTERN);

        assertThat(subscription.matcher(Topics.crmOpportunities(CONTOSO)).matches())
                .isTrue();
        assertThat(subscription.matcher(Topics.crmResults(CONTOSO)).matches()).isFalse();
        assertThat(subscription.matcher(Topics.DEALS).matches()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cosell.deals.v1",
                "cosell.crm.a.opportunities.v1",
                "cosell.crm.-ab.opportunities.v1",
                "cosell.crm.Contoso.opportunities.v1",
                "cosell.crm.a.b.opportunities.v1",
                "cosell.crm.con_toso.results.v1",
                "cosell.crm.contoso.opportunities.v2",
                "xcosell.crm.contoso.opportunities.v1",
                "cosell.crm.a23456789012345678901234567890123456789x.results.v1",
            })
    void withoutAWellFormedOrganizationNameNone(String topic) {
        assertThat(Topics.organizationOf(topic)).isEmpty();
        assertThat(topic).doesNotMatch(Topics.CRM_OPPORTUNITIES_PATTERN);
    }

    @Test
    void areAllInTheCatalogue() {
        TopicSettings settings = new TopicSettings(6, 3, Duration.ofDays(30), (short) 3, 2, true);

        assertThat(new TopicCatalogue(settings).topics(List.of(CONTOSO, CONTOSO)))
                .extracting(topic -> topic.name() + " " + topic.partitions())
                .containsExactly(
                        "cosell.deals.v1 6",
                        "cosell.engagements.v1 6",
                        "cosell.partners.v1 6",
                        "cosell.registrations.v1 6",
                        "cosell.dev.clock 1",
                        "cosell.crm.contoso-2.opportunities.v1 3",
                        "cosell.crm.contoso-2.results.v1 3",
                        "cosell.crm.contoso-2.changes.v1 3");
    }

    @Test
    void withoutTheDevelopmentClockHaveNoTopicForIt() {
        TopicSettings settings = new TopicSettings(6, 3, Duration.ofDays(30), (short) 3, 2, false);

        assertThat(new TopicCatalogue(settings).topics(List.of()))
                .extracting(PlannedTopic::name)
                .doesNotContain(Topics.DEV_CLOCK);
    }
}
