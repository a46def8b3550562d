package cosell.embedded.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** A document's position is its id; on disk it is a BSON document with that id, or an empty one for a missing id. */
final class PositionType extends BasicDataType<Object> {

    private static final String FIELD = "_id";
    private static final DocumentType DOCUMENTS = new DocumentType();

    @Override
    public int compare(Object left, Object right) {
        return ValueOrder.INSTANCE.compare(left, right);
    }

    @Override
    public void write(WriteBuffer target, Object position) {
        DOCUMENTS.write(target, position instanceof Missing ? new Document() : new Document(FIELD, position));
    }

    @Override
    public Object read(ByteBuffer source) {
        return DOCUMENTS.read(source).getOrMissing(FIELD);
    }

    @Override
    public int getMemory(Object position) {
        return DOCUMENTS.getMemory(new Document(FIELD, position));
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
