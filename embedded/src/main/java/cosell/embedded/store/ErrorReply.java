package cosell.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;

/** A refused command, in the words of the wire protocol. */
final class ErrorReply {

    private ErrorReply() {}

    static Document of(MongoServerException fault) {
        var reply = new Document("ok", 0).append("errmsg", fault.getMessageWithoutErrorCode());
        if (fault instanceof MongoServerError error) {
            reply.put("code", error.getCode());
            reply.putIfNotNull("codeName", error.getCodeName());
        }
        return reply;
    }
}
