package cosell.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Documents on disk are BSON, as they are on the wire. */
final class DocumentType extends BasicDataType<Document> {

    private static final int OVERHEAD = 48;
    private static final int USUAL_BYTES = 4 * 1024;

    @Override
    public void write(WriteBuffer target, Document document) {
        var bytes = Unpooled.buffer(USUAL_BYTES);
        BsonEncoder.encodeDocument(document, bytes);
        target.put(bytes.array(), bytes.arrayOffset(), bytes.readableBytes());
    }

    /** The length of a document is its first four bytes, little end first. */
    @Override
    public Document read(ByteBuffer source) {
        var length = source.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt();
        var bytes = new byte[length];
        source.get(bytes);
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    @Override
    public int getMemory(Document document) {
        return size(document);
    }

    private static int size(@Nullable Object value) {
        return switch (value) {
            case String text -> OVERHEAD + text.length();
            case Map<?, ?> fields ->
                OVERHEAD
                        + fields.entrySet().stream()
                                .mapToInt(DocumentType::size)
                                .sum();
            case Collection<?> values ->
                OVERHEAD + values.stream().mapToInt(DocumentType::size).sum();
            case Map.Entry<?, ?> entry -> OVERHEAD + size(entry.getValue());
            case null, default -> OVERHEAD;
        };
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
