package cosell.deals.customers.application;

/** A customer that may be meant. */
public record Suggestion(KnownCustomer known, Source source) {

    /** Where it is known from; {@code OWN} also when the directory knows it too. */
    public enum Source {
        OWN,
        DIRECTORY
    }

    Suggestion with(KnownCustomer other) {
        return new Suggestion(known.with(other), source);
    }
}
