package cosell.notification.mail.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cosell.notification.mail.model.ClaimAndSend.Bounds;
import cosell.platform.model.engine.Explorer;
import cosell.platform.model.engine.Figures;
import cosell.platform.model.engine.Violation;
import cosell.platform.model.engine.Violation.Kind;
import cosell.platform.model.store.StoreOperation.Update;
import cosell.platform.model.store.StorePort;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

/** Every way in which two instances may deliver one mail. */
class MailClaimTest {

    @AfterEach
    void backToRealTime() {
        VirtualTimeScheduler.reset();
    }

    @Test
    void aMailIsRepeatedOnlyWhereItsAnswerWasNotRecorded() {
        Figures explored = explorer(new Bounds(2, 3, 1), real -> real).explore();

        System.out.println("CLAIM_AND_SEND: " + explored);
        assertThat(explored.schedules()).isGreaterThan(1);
    }

    @Test
    void theModelFindsWhatGoesWrongWhenAMailIsClaimedAfterSending() {
        Explorer explorer = explorer(new Bounds(0, 2, 0), MailClaimTest::claimingAfterSending);

        assertThatThrownBy(explorer::explore)
                .isInstanceOfSatisfying(
                        Violation.class, found -> assertThat(found.kind()).isEqualTo(Kind.APPLIED_TWICE));
    }

    @Test
    void theModelFindsWhatGoesWrongWhenAClaimIsMadeWithoutCondition() {
        Explorer explorer = explorer(new Bounds(0, 2, 0), MailClaimTest::claimingAnyway);

        assertThatThrownBy(explorer::explore)
                .isInstanceOfSatisfying(
                        Violation.class, found -> assertThat(found.kind()).isEqualTo(Kind.APPLIED_TWICE));
    }

    private static Explorer explorer(Bounds bounds, UnaryOperator<StorePort> surgery) {
        ClaimAndSend world = new ClaimAndSend(bounds, surgery);
        VirtualTimeScheduler.set(world.timer());
        return new Explorer(world);
    }

    /** Only what is known after sending is stored, in place of the entry that was read. */
    private static StorePort claimingAfterSending(StorePort real) {
        return operation -> switch (operation) {
            case Update claim when isClaim(claim) -> Mono.just(1);
            case Update close ->
                real.ask(withFilter(
                        close,
                        new Document(close.filter())
                                .append("version", close.filter().getLong("version") - 1)));
            default -> real.ask(operation);
        };
    }

    private static StorePort claimingAnyway(StorePort real) {
        return operation -> real.ask(
                operation instanceof Update claim && isClaim(claim)
                        ? withFilter(claim, new Document("_id", claim.filter().get("_id")))
                        : operation);
    }

    private static boolean isClaim(Update update) {
        return "CLAIMED".equals(update.update().get("$set", Document.class).getString("state"));
    }

    private static Update withFilter(Update update, Document filter) {
        return new Update(update.collection(), filter, update.update(), update.upsert());
    }
}
