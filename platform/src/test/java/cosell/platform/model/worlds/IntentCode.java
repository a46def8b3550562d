package cosell.platform.model.worlds;

import cosell.platform.domain.Actor;
import cosell.platform.domain.Decision;
import cosell.platform.domain.Origin;
import cosell.platform.model.worlds.Copied.Effect;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.Commands;
import cosell.platform.outbox.DocumentStore;
import cosell.platform.outbox.Intent;
import cosell.platform.outbox.IntentExecutor;
import cosell.platform.outbox.OutboxParts;
import cosell.platform.security.OrganizationScope;
import java.util.List;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** Carries out the effects of letters as services do: on a board that exists, by a board of its own, in a ledger. */
final class IntentCode implements IntentExecutor<Effect> {

    static final LettersType BOARDS = new LettersType("boards");
    static final String LEDGER = "ledger";
    private static final OrganizationScope SCOPE = OrganizationScope.system("the model");

    private final Commands<Letters, Letters.Event, String> boards;
    private final DocumentStore ledger;

    IntentCode(OutboxParts parts, DocumentStore ledger) {
        AggregateStore<Letters, Letters.Event> store = parts.store(BOARDS);
        this.boards = parts.commands(store);
        this.ledger = ledger;
    }

    @Override
    public Mono<Void> execute(Intent<Effect> intent) {
        return switch (intent.body()) {
            case Effect.Post(var letter) ->
                boards.change(SCOPE, "board", context(intent), board -> written(board.state(), letter))
                        .then();
            case Effect.Open(var letter) ->
                boards.create("board-" + letter, context(intent), () -> written(Letters.NONE, letter))
                        .then();
            case Effect.Enter(var letter) ->
                ledger.insertIfAbsent(new Document("_id", letter).append("delivery", "WAITING"))
                        .then();
        };
    }

    /** Makes the board that letters are posted to. */
    Mono<?> createBoard() {
        CommandContext command =
                new CommandContext("create", null, Actor.system("model"), Origin.USER, Ground.NOW, null, null);
        return boards.create("board", command, () -> Decision.changed(Letters.NONE, List.of()));
    }

    private static CommandContext context(Intent<Effect> intent) {
        return new CommandContext(
                intent.commandId(),
                null,
                Actor.system("model"),
                Origin.EVENT,
                intent.at(),
                intent.mark(),
                intent.traceparent());
    }

    private static Decision<Letters, Letters.Event, String> written(Letters before, String letter) {
        return Decision.changed(before.with(letter), List.of(new Letters.Event.Written(letter)));
    }
}
