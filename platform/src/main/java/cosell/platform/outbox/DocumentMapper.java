package cosell.platform.outbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ConfigurableTypeInformationMapper;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.BigDecimalRepresentation;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/**
 * Turns plain records and sealed types into BSON documents and back. Members of sealed types carry a stable name;
 * dates without time are ISO texts, money amounts Decimal128, value objects their value. Thread-safe.
 */
public final class DocumentMapper {

    private final MappingMongoConverter converter;

    private DocumentMapper(MappingMongoConverter converter) {
        this.converter = converter;
    }

    /** A mapper for everything reachable from these types. */
    public static DocumentMapper forTypes(List<? extends Class<?>> roots) {
        StoredTypes types = StoredTypes.reachableFrom(roots);
        MongoCustomConversions conversions = conversions(types);
        MongoMappingContext context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        context.setAutoIndexCreation(false);
        MappingMongoConverter converter = new TextsStayTexts(context);
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(new DefaultMongoTypeMapper(
                DefaultMongoTypeMapper.DEFAULT_TYPE_KEY,
                List.of(new ConfigurableTypeInformationMapper(types.aliases()))));
        converter.setMapKeyDotReplacement("\uFF0E");
        converter.afterPropertiesSet();
        return new DocumentMapper(converter);
    }

    /** The document of a value. */
    public Document write(Object value) {
        Document document = new Document();
        converter.write(value, document);
        return document;
    }

    /** The value of a document that {@link #write} made; throws when it does not fit the type. */
    public <T> T read(Class<T> type, Document document) {
        return converter.read(type, document);
    }

    private static MongoCustomConversions conversions(StoredTypes types) {
        List<Object> converters = new ArrayList<>();
        converters.add(new DateToText());
        converters.add(new TextToDate());
        for (Class<?> type : types.all()) {
            if (ValueObjectConverter.handles(type)) {
                ValueObjectConverter converter = new ValueObjectConverter(type);
                converters.add(converter.writing());
                converters.add(converter.reading());
            }
        }
        return MongoCustomConversions.create(adapter ->
                adapter.bigDecimal(BigDecimalRepresentation.DECIMAL128).registerConverters(converters));
    }

    /** Spring Data takes a text named {@code id} that happens to have the form of an ObjectId for one, and alters it. */
    private static final class TextsStayTexts extends MappingMongoConverter {

        TextsStayTexts(MongoMappingContext context) {
            super(NoOpDbRefResolver.INSTANCE, context);
        }

        @Override
        public @Nullable Object convertId(@Nullable Object id, Class<?> targetType) {
            return id instanceof String ? id : super.convertId(id, targetType);
        }
    }

    @WritingConverter
    private static final class DateToText implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate date) {
            return date.toString();
        }
    }

    @ReadingConverter
    private static final class TextToDate implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }
}
