package cosell.platform.consumer;

import java.util.regex.Pattern;

/**
 * To what the held records of the topics with such names are handed, beside those of {@link SourceConsumers}. A bean of
 * this type makes operators reach them.
 */
public record HeldTopics(Pattern names, HeldRecordTarget target) {

    boolean include(String topic) {
        return names.matcher(topic).matches();
    }
}
