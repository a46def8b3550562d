/**
 * The public contracts between the services and with connectors: the records generated from {@code src/main/avro}, and
 * what is said about them as a whole. Not null-marked: generated classes carry no null annotations.
 */
package cosell.schemas;
