package cosell.platform.model.store;

import com.mongodb.MongoClientSettings;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;

/** Documents as they come back from a server: through the driver's own codecs. */
final class Documents {

    private static final Codec<Document> CODEC = CodecRegistries.withUuidRepresentation(
                    MongoClientSettings.getDefaultCodecRegistry(), UuidRepresentation.STANDARD)
            .get(Document.class);

    private Documents() {}

    static Document sent(Bson bson) {
        BsonDocument wire = new BsonDocument();
        CODEC.encode(
                new BsonDocumentWriter(wire),
                (Document) bson,
                EncoderContext.builder().build());
        return CODEC.decode(
                new BsonDocumentReader(wire), DecoderContext.builder().build());
    }
}
