package cosell.endtoend;

import static cosell.endtoend.Desk.NOWHERE;

import cosell.endtoend.driver.Answer;
import cosell.endtoend.driver.Json;
import java.util.List;
import java.util.function.Function;

/** A request that is wrong, and the answer that the documentation promises. */
record Mistake(String what, Function<Desk, Answer> request, int status, String reason) {

    private static final int TWO_MEBIBYTES = 2 * 1024 * 1024;
    private static final int DEEP = 10_000;

    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "an unknown field",
                    desk -> desk.admin.post("/api/deals", Forms.deal("A", "B").put("nmae", "typo")),
                    400,
                    "REQUEST_VALIDATION_FAILED"),
            new Mistake(
                    "a field of the wrong type",
                    desk -> desk.admin.post("/api/deals", Forms.deal("A", "B").put("team", "Sam")),
                    400,
                    "REQUEST_VALIDATION_FAILED"),
            new Mistake(
                    "a field that nobody may set",
                    desk -> desk.admin.post("/api/deals", Forms.deal("A", "B").put("type", "CO_SELL")),
                    400,
                    "REQUEST_VALIDATION_FAILED"),
            new Mistake(
                    "an unknown field of an invitation",
                    desk -> desk.admin.post(
                            "/api/invitations", Forms.vendorInvitation(desk.own).put("urgent", true)),
                    400,
                    "REQUEST_VALIDATION_FAILED"),
            new Mistake(
                    "an unknown field of a registration",
                    desk -> desk.admin.post(
                            "/api/registrations", Json.object("{'dealId': '%s', 'price': 1}".formatted(desk.own))),
                    400,
                    "REQUEST_VALIDATION_FAILED"),
            new Mistake(
                    "a body of 2 MiB",
                    desk -> desk.admin.post("/api/deals", Forms.deal("A", "B").put("notes", "x".repeat(TWO_MEBIBYTES))),
                    413,
                    "PAYLOAD_TOO_LARGE"),
            new Mistake(
                    "broken JSON",
                    desk -> desk.admin.send("POST", "/api/deals", "{\"name\": \"half a"),
                    400,
                    "MALFORMED_JSON"),
            new Mistake(
                    "broken JSON for another service",
                    desk -> desk.admin.send("POST", "/api/registrations", "{'dealId'"),
                    400,
                    "MALFORMED_JSON"),
            new Mistake(
                    "JSON that is nested too deeply",
                    desk -> desk.admin.send("POST", "/api/deals", "[".repeat(DEEP)),
                    400,
                    "MALFORMED_JSON"),
            new Mistake(
                    "a body that is no object",
                    desk -> desk.admin.send("POST", "/api/deals", "[1, 2]"),
                    400,
                    "REQUEST_VALIDATION_FAILED"),
            new Mistake("D-21 an edit of a stale revision", Desk::staleEdit, 412, "REVISION_MISMATCH"),
            new Mistake(
                    "an edit that names no revision",
                    desk -> desk.admin.patch("/api/deals/" + desk.own, Json.object("{'name': 'B'}")),
                    428,
                    "REVISION_REQUIRED"),
            new Mistake(
                    "an entity tag that is none",
                    desk -> desk.rename(desk.own, "latest", "B"),
                    400,
                    "REQUEST_VALIDATION_FAILED"),
            new Mistake(
                    "an idempotency key with another body",
                    Desk::keyUsedForAnotherBody,
                    409,
                    "CONFLICT_IDEMPOTENCY_KEY"),
            new Mistake(
                    "D-07 an edit of a lost deal",
                    desk -> desk.rename(
                            desk.lost, desk.admin.get("/api/deals/" + desk.lost).etag(), "B"),
                    409,
                    "INCOMPATIBLE_STATE"),
            new Mistake(
                    "V-01 a command of a reader",
                    desk -> desk.reader.post("/api/deals/" + desk.own + "/won", Json.object("{}")),
                    403,
                    "ACTION_NOT_PERMITTED"),
            new Mistake(
                    "V-01 another organization's deal",
                    desk -> desk.admin.get("/api/deals/" + desk.foreign),
                    404,
                    "NOT_FOUND"),
            new Mistake(
                    "V-01 a command on another organization's deal",
                    desk -> desk.admin.post("/api/deals/" + desk.foreign + "/won", Json.object("{}")),
                    404,
                    "NOT_FOUND"),
            new Mistake(
                    "V-01 an invitation to another organization's deal",
                    desk -> desk.admin.post("/api/invitations", Forms.vendorInvitation(desk.foreign)),
                    404,
                    "NOT_FOUND"),
            new Mistake(
                    "V-01 eligibility of another organization's deal",
                    desk -> desk.admin.get("/api/registrations/eligibility?dealId=" + desk.foreign),
                    404,
                    "NOT_FOUND"),
            new Mistake(
                    "a deal that does not exist", desk -> desk.admin.get("/api/deals/" + NOWHERE), 404, "NOT_FOUND"),
            new Mistake("no token", desk -> desk.nobody.get("/api/deals"), 401, "UNAUTHENTICATED"),
            new Mistake("an expired token", desk -> desk.withExpiredToken().get("/api/deals"), 401, "UNAUTHENTICATED"),
            new Mistake(
                    "a token for another audience",
                    desk -> desk.withTokenForSomebodyElse().get("/api/invitations"),
                    401,
                    "UNAUTHENTICATED"),
            new Mistake(
                    "a token that is none",
                    desk -> desk.suite.api().withToken("a.b.c").get("/api/registrations"),
                    401,
                    "UNAUTHENTICATED"),
            new Mistake("an unknown path", desk -> desk.admin.get("/api/dreams"), 404, "NOT_FOUND"),
            new Mistake(
                    "an unknown path below a known one",
                    desk -> desk.admin.get("/api/deals/" + desk.own + "/dreams"),
                    404,
                    "NOT_FOUND"),
            new Mistake(
                    "a method that is not known here",
                    desk -> desk.admin.delete("/api/deals/" + desk.own),
                    405,
                    "METHOD_NOT_ALLOWED"),
            new Mistake(
                    "an unknown query parameter",
                    desk -> desk.admin.get("/api/deals?colour=blue"),
                    400,
                    "REQUEST_VALIDATION_FAILED"));

    @Override
    public String toString() {
        return what;
    }
}
